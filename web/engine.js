// @ts-check
// The only module that knows of wasm: it speaks the border that src/README.md describes and hands out plain
// values. After the first fault inside the engine every call is a harmless no-op.

/** @typedef {{x: number, y: number, w: number, h: number}} Rect  CSS pixels */
/** @typedef {{where: string, what: string}} Problem */
/** @typedef {Record<string, any>} Outline  see src/core/outline.h */
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

  /**
   * @param {string} name
   * @param {...(number | bigint)} args
   * @returns {number} NaN after a fault
   */
  function call(name, ...args) {
    if (!alive) return NaN;
    try {
      return module[`_cm_${name}`](...args);
    } catch (error) {
      alive = false;
      on_fault(error);
      return NaN;
    }
  }

  /**
   * Calls with texts as UTF-8, which the engine doesn't keep.
   * @param {string} name
   * @param {...string} texts
   */
  function tell(name, ...texts) {
    const pointers = texts.map((text) => copy_in(module, new TextEncoder().encode(text + '\0')));
    const answer = call(name, ...pointers);
    for (const pointer of pointers) module._free(pointer);
    return answer;
  }

  /** @param {number} pointer */
  const text_at = (pointer) => (pointer ? read_text(module.HEAPU8, pointer) : '');

  /**
   * @param {number} pointer
   * @param {any} otherwise
   */
  const json_at = (pointer, otherwise) => JSON.parse(text_at(pointer) || otherwise);

  return {
    alive: () => alive,

    /** @param {{draw_rows: number, find_range: number}} lanes  of lanes.js */
    use_lanes: ({ draw_rows, find_range }) => void call('use_kernel', draw_rows, find_range),

    /** @param {string} story */
    open: (story) => tell('open', story) === 1,
    /** @returns {Problem[]} */
    problems: () => json_at(call('problems'), '[]'),
    /**
     * @param {string} query
     * @param {string} hash
     */
    start: (query, hash) => void tell('start', query, hash),
    /** @param {string} text */
    set_query: (text) => void tell('set_query', text),
    query: () => text_at(call('query')),
    /** @returns {string} the same over the story's start, whatever the page's is */
    whole_query: () => text_at(call('whole_query')),
    /** @param {string} action  one edit in words: "set buy_anyway 57.25" */
    act: (action) => tell('do', action) === 1,
    /** @returns {Outline} */
    outline: () => json_at(call('outline'), '{}'),
    revision: () => call('revision'),
    /**
     * @param {string} question  "why channel.aws", "bounds unmet"
     * @returns {any} null where there is no answer
     */
    answer: (question) => JSON.parse(text_at(tell('answer', question)) || 'null'),
    /** @returns {string} the number that a click on the canvas asked about since the last call */
    asked: () => text_at(call('asked')),

    /** @param {{regular: Uint8Array, semibold: Uint8Array}} fonts  copied on the first call and kept */
    attach: keep_fonts(module, (sans400, bytes400, sans600, bytes600) =>
      call('attach', sans400, bytes400, sans600, bytes600) === 1),
    detach: () => void call('detach'),
    /** @param {import('./theme.js').Look} look */
    look({ theme, still, coarse }) {
      const pointer = copy_in(module, new TextEncoder().encode(theme + '\0'));
      call('look', pointer, Number(still), Number(coarse));
      module._free(pointer);
    },
    /**
     * @param {number} width
     * @param {number} ratio
     * @returns {number} the canvas's height
     */
    resize: (width, ratio) => call('resize', width, ratio),
    /** @param {boolean} alone  the map fills the canvas: no timeline, sliders, presets and key */
    alone: (alone) => void call('alone', Number(alone)),
    /** @param {number} height  px that a wide canvas keeps free below the map */
    bay: (height) => void call('bay', height),
    /**
     * @param {PointerKind} kind
     * @param {number} x
     * @param {number} y
     * @param {number} buttons
     * @param {boolean} touch
     */
    pointer: (kind, x, y, buttons, touch) =>
      void call('pointer', pointer_kinds[kind], x, y, buttons, Number(touch)),
    cursor: () => cursors[call('cursor')] ?? 'default',
    /** @param {string} id */
    focus: (id) => void tell('focus', id),
    /** @param {string} id  of a node or ribbon whose path stays lit; "" for none */
    hold: (id) => void tell('hold', id),
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
    slider_rect: (id) => JSON.parse(text_at(tell('slider_rect', id)) || 'null'),
    /**
     * @param {number} draws
     * @param {boolean} simd  where the browser has it
     */
    monte_carlo: (draws, simd) => call('monte_carlo', draws, Number(simd)),
    /** @returns {number} see src/core/seed_shift.h */
    seed_shift: () => call('seed_shift'),
    /**
     * @param {number} width
     * @param {boolean} [on_canvas]  with the room that the canvas keeps for other things
     */
    svg: (width, on_canvas = false) => text_at(call('svg', width, Number(on_canvas))),
    /**
     * The picture to take away.
     * @param {number} width  the canvas's
     * @param {string} link  stands in its note
     */
    figure(width, link) {
      const pointer = copy_in(module, new TextEncoder().encode(link + '\0'));
      const svg = text_at(call('figure', width, pointer));
      module._free(pointer);
      return svg;
    },
  };
}

/**
 * Fonts go into the engine's memory once, however often it is attached.
 * @param {any} module
 * @param {(sans400: number, bytes400: number, sans600: number, bytes600: number) => boolean} attach
 */
function keep_fonts(module, attach) {
  /** @type {number[] | null} */
  let kept = null;
  return (/** @type {{regular: Uint8Array, semibold: Uint8Array}} */ { regular, semibold }) => {
    kept ??= [regular, semibold].flatMap((bytes) => [copy_in(module, bytes), bytes.length]);
    const [sans400, bytes400, sans600, bytes600] = kept;
    return attach(sans400, bytes400, sans600, bytes600);
  };
}

/**
 * @param {any} module
 * @param {Uint8Array} bytes
 * @returns {number} to be freed by the caller
 */
function copy_in(module, bytes) {
  const pointer = module._malloc(bytes.length);
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
