// @ts-check
// The engine as a JavaScript object: the only module that calls the WebAssembly functions, which src/README.md
// describes. After the first fault inside the engine all calls do nothing.

/** @typedef {{x: number, y: number, w: number, h: number}} Rect  CSS pixels */
/** @typedef {{where: string, what: string}} Problem */
/** @typedef {import('./outline.js').Outline} Outline */
/** @typedef {import('./outline.js').Step} Step */
/** @typedef {{theme: string, reduced_motion: boolean, coarse: boolean}} Look  theme: in the words of cm_look */
/** @typedef {'move' | 'down' | 'up' | 'leave' | 'cancel'} PointerKind */
/** @typedef {ReturnType<typeof create_engine>} Engine */

const pointer_kinds = { move: 0, down: 1, up: 2, leave: 3, cancel: 4 };
const cursors = ['default', 'pointer', 'ew-resize'];

/**
 * @param {any} module  what the Emscripten glue resolves to
 * @param {(error: unknown) => void} on_fault  called once
 */
export function create_engine(module, on_fault) {
  let alive = true;
  const copied_fonts = copy_fonts_once(module);
  let zoom = 1;  // how many px of the page one of the engine's is

  /**
   * @param {string} name
   * @param {...(number | bigint)} args
   * @returns {number} NaN after a fault
   */
  function call(name, ...args) {
    return guarded(() => module[`_cm_${name}`](...args));
  }

  /** @param {() => number} act  @returns {number} NaN after a fault */
  function guarded(act) {
    if (!alive) return NaN;
    try {
      return act();
    } catch (error) {
      alive = false;
      on_fault(error);
      return NaN;
    }
  }

  /**
   * Calls a function with texts. The engine gets them as UTF-8 and must not keep them.
   * @param {string} name
   * @param {...string} texts
   */
  function call_with_texts(name, ...texts) {
    return guarded(() => {
      const pointers = texts.map((text) => copy_in(module, new TextEncoder().encode(text + '\0')));
      const answer = module[`_cm_${name}`](...pointers);
      for (const pointer of pointers) module._free(pointer);
      return answer;
    });
  }

  /** @param {number} pointer */
  const text_at = (pointer) => (pointer ? read_text(module.HEAPU8, pointer) : '');

  /**
   * @param {number} pointer
   * @param {string} otherwise  JSON for no text
   */
  const json_at = (pointer, otherwise) => JSON.parse(text_at(pointer) || otherwise);

  /** In px of the page. @param {Rect | null} rect @returns {Rect | null} */
  const enlarged = (rect) => rect && { x: rect.x * zoom, y: rect.y * zoom, w: rect.w * zoom, h: rect.h * zoom };

  /** @template {{rect: Rect | null}} Placed @param {Placed} one @returns {Placed} */
  const placed = (one) => ({ ...one, rect: enlarged(one.rect) });

  /** @param {Outline} outline @returns {Outline} */
  function enlarged_outline(outline) {
    const { eras, presets, levers, numbers, bay, height } = outline;
    return {
      ...outline, height: height * zoom, bay: enlarged(bay),
      eras: eras.map(placed), presets: presets.map(placed), levers: levers.map(placed), numbers: numbers.map(placed),
    };
  }

  /** @param {string} question */
  const answer = (question) => json_at(call_with_texts('answer', question), 'null');

  return {
    alive: () => alive,

    /** @param {{draw_rows: number, find_range: number}} lanes  of lanes.js */
    use_lanes: ({ draw_rows, find_range }) => void call('use_kernel', draw_rows, find_range),

    /** @returns {Problem[]} */
    problems: () => json_at(call('problems'), '[]'),
    /**
     * @param {string} query
     * @param {string} hash
     */
    start: (query, hash) => void call_with_texts('start', query, hash),
    /** @param {string} text */
    set_query: (text) => void call_with_texts('set_query', text),
    query: () => text_at(call('query')),
    /** @returns {string} the link's text over the story's start, whatever the page starts with */
    whole_query: () => text_at(call('whole_query')),
    /** @param {string} action  one edit in words: "set buy_anyway 57.25" */
    act: (action) => call_with_texts('do', action) === 1,
    /** @returns {Outline} */
    outline() {
      const outline = json_at(call('outline'), '{}');
      return zoom === 1 || !alive ? outline : enlarged_outline(outline);
    },
    /** @returns {Step | null} what is shown at once while a slider is dragged; null while none is */
    step: () => json_at(call('step'), 'null'),
    revision: () => call('revision'),
    /**
     * @param {string} id  of a number, "channel.aws"
     * @returns {import('./why.js').Why | null} null where there is no such number
     */
    why: (id) => answer(`why ${id}`),
    /**
     * @param {string} metric  "unmet"
     * @returns {{sentence: string} | null} the least and the most that it can be; null where there is no such metric
     */
    bounds: (metric) => answer(`bounds ${metric}`),
    /** @returns {string} the number that a click on the canvas asked about since the last call */
    clicked_number: () => text_at(call('clicked_number')),

    /**
     * Draws on this canvas from now on.
     * @param {{regular: Uint8Array, semibold: Uint8Array}} fonts  copied into the engine on the first call only
     * @param {HTMLCanvasElement} canvas
     * @param {boolean} chip  by WebGL, else by the processor
     */
    attach(fonts, canvas, chip) {
      module.canvas = canvas;
      return call('attach', ...copied_fonts(fonts), Number(chip)) === 1;
    },
    detach: () => void call('detach'),
    /** @param {Look} look */
    look({ theme, reduced_motion, coarse }) {
      guarded(() => {
        const pointer = copy_in(module, new TextEncoder().encode(theme + '\0'));
        module._cm_look(pointer, Number(reduced_motion), Number(coarse));
        module._free(pointer);
        return 0;
      });
    },
    /**
     * @param {import('../base/size.js').Size} size
     * @returns {number} the canvas's height
     */
    resize(size) {
      zoom = size.zoom;
      return call('resize', size.width / zoom, size.ratio * zoom) * zoom;
    },
    /** @param {'all' | 'map' | 'card'} parts  what stands on the canvas: the map alone, or the card's */
    show_parts: (parts) => void call('parts', ['all', 'map', 'card'].indexOf(parts)),
    /** @param {number} height  CSS px that a wide canvas keeps free below the flows */
    inset: (height) => void call('inset', height / zoom),
    /**
     * @param {PointerKind} kind
     * @param {number} x
     * @param {number} y
     * @param {number} buttons
     * @param {boolean} touch
     */
    pointer: (kind, x, y, buttons, touch) =>
      void call('pointer', pointer_kinds[kind], x / zoom, y / zoom, buttons, Number(touch)),
    cursor: () => cursors[call('cursor')] ?? 'default',
    /** @param {string} id */
    focus: (id) => void call_with_texts('focus', id),
    /** @param {string} id  of a node or ribbon whose path stays lit; "" for none */
    hold: (id) => void call_with_texts('hold', id),
    /**
     * @param {number} seconds
     * @returns {number} seconds until the next frame is wanted
     */
    frame(seconds) {
      const wait = call('frame', seconds);
      return Number.isNaN(wait) ? Infinity : wait;
    },

    /** @returns {Record<string, any>} */
    stats: () => json_at(call('stats'), '{}'),
    /**
     * @param {string} id
     * @returns {Rect | null}
     */
    slider_rect: (id) => enlarged(JSON.parse(text_at(call_with_texts('slider_rect', id)) || 'null')),
    /**
     * @param {number} draws
     * @param {boolean} simd  where the browser has it
     */
    monte_carlo: (draws, simd) => call('monte_carlo', draws, Number(simd)),
    /**
     * Shows a graph in place of the map, or the map again where it has no nodes.
     * @param {number[]} layers  of its nodes
     * @param {number[]} links  of each source, target and value
     * @param {string} names  of its nodes, each with a line end
     * @param {number} draws
     * @returns {{fault?: string, drawsMs?: number, layoutMs?: number}}
     */
    scale(layers, links, names, draws) {
      const numbers = new Uint8Array(new Float64Array([...layers, ...links]).buffer);
      return json_at(guarded(() => {
        const pointers = [numbers, new TextEncoder().encode(names + '\0')].map((bytes) => copy_in(module, bytes));
        const told = module._cm_scale(pointers[0], layers.length, links.length / 3, pointers[1], draws);
        for (const pointer of pointers) module._free(pointer);
        return told;
      }), '{}');
    },
    /** @param {number} draws  that each edit takes from now on */
    use_draws: (draws) => void call('draws', draws),
    /** @returns {number} the farthest that an end of a range moves with other seeds, in parts of 100 (src/core/sampling/seed_shift.h) */
    seed_shift: () => call('seed_shift'),
    /**
     * @param {number} width
     * @param {boolean} [on_canvas]  with the free space below the flows, as on the canvas
     */
    svg(width, on_canvas = false) {
      const svg = text_at(call('svg', width / zoom, Number(on_canvas)));
      return svg.replace(/ width="([\d.]+)" height="([\d.]+)"/, (_, w, h) => ` width="${w * zoom}" height="${h * zoom}"`);
    },
    /**
     * The picture for download, with headline, sentence and sources, as SVG.
     * @param {number} width  of the canvas
     * @param {string} link  written below the picture; "" for none
     */
    figure(width, link) {
      const pointer = copy_in(module, new TextEncoder().encode(link + '\0'));
      const svg = text_at(call('figure', width / zoom, pointer));
      module._free(pointer);
      return svg;
    },
  };
}

/**
 * Copies the fonts into the engine's memory once, however often the canvas is attached.
 * @param {any} module
 */
function copy_fonts_once(module) {
  /** @type {number[] | null} */
  let in_memory = null;
  return (/** @type {{regular: Uint8Array, semibold: Uint8Array}} */ { regular, semibold }) =>
    (in_memory ??= [regular, semibold].flatMap((bytes) => [copy_in(module, bytes), bytes.length]));
}

/**
 * @param {any} module
 * @param {Uint8Array} bytes
 * @returns {number} to be freed by the caller
 */
function copy_in(module, bytes) {
  const pointer = module._malloc(bytes.length);
  if (!pointer) throw new Error('The browser gives no more memory.');
  module.HEAPU8.set(bytes, pointer);
  return pointer;
}

/**
 * @param {Uint8Array} memory
 * @param {number} pointer
 */
function read_text(memory, pointer) {
  return new TextDecoder().decode(memory.subarray(pointer, memory.indexOf(0, pointer)));
}
