// Put before everything else in a page under test: notes what goes wrong and how often the page runs.
// It stands before the page's Content-Security-Policy, so the policy lets it in; `flags` says what to take away.
(function (flags) {
  const probe = { errors: [], violations: [], frames: 0, prevented: [], history: 0 };
  window.__probe = probe;

  const say = (value) => String((value && value.stack && value.message + ' ' + value.stack) || value);
  addEventListener('error', (event) => probe.errors.push(say(event.error || event.message || event.type)), true);
  addEventListener('unhandledrejection', (event) => probe.errors.push('rejection: ' + say(event.reason)));
  addEventListener('securitypolicyviolation', (event) =>
    probe.violations.push(event.violatedDirective + ' ' + event.blockedURI));
  for (const level of ['error', 'warn', 'info']) {
    const real = console[level];
    console[level] = (...words) => {
      probe.errors.push(level + ': ' + words.map(say).join(' '));
      real.apply(console, words);
    };
  }

  const request_frame = window.requestAnimationFrame, cancel_frame = window.cancelAnimationFrame;
  const waiting = new Set();
  Object.defineProperty(probe, 'frames_waiting', { value: () => waiting.size });  // not a part of what is read as a whole
  window.requestAnimationFrame = (tick) => {
    probe.frames++;
    const id = request_frame.call(window, (ms) => {
      waiting.delete(id);
      tick(ms);
    });
    waiting.add(id);
    return id;
  };
  window.cancelAnimationFrame = (id) => {
    waiting.delete(id);
    cancel_frame.call(window, id);
  };
  for (const type of ['wheel', 'touchstart', 'touchmove', 'touchend', 'keydown', 'mousedown'])
    addEventListener(type, (event) => setTimeout(() => event.defaultPrevented && probe.prevented.push(type)), {
      capture: true, passive: true,
    });

  if (flags.includes('nowasm')) delete window.WebAssembly;
  if (flags.includes('nowebgl') || flags.includes('nocanvas')) {
    const get = HTMLCanvasElement.prototype.getContext;
    HTMLCanvasElement.prototype.getContext = function (kind, ...rest) {
      return flags.includes('nocanvas') || /webgl/.test(kind) ? null : get.call(this, kind, ...rest);
    };
  }
  if (['chip', 'smallgl', 'tinygl'].some((flag) => flags.includes(flag)) && window.WebGL2RenderingContext) {
    // As if a graphics chip drew what software draws here.
    const get = HTMLCanvasElement.prototype.getContext, ask = WebGL2RenderingContext.prototype.getParameter;
    HTMLCanvasElement.prototype.getContext = function (kind, wanted) {
      return get.call(this, kind, wanted && { ...wanted, failIfMajorPerformanceCaveat: false });
    };
    WebGL2RenderingContext.prototype.getParameter = function (name) {
      return name === 0x9246 || name === this.RENDERER ? 'the probe’s chip' : ask.call(this, name);
    };
  }
  if (flags.includes('badwasm') || flags.includes('hungwasm')) {
    // Small modules are compiled all the same.
    const refusal = flags.includes('badwasm') ? new Error('the probe lets no module in') : new RangeError('only beside the page, as Chrome once said');
    WebAssembly.Module = new Proxy(WebAssembly.Module, {
      construct(real, [bytes]) {
        if (bytes.byteLength > 4096) throw refusal;
        return new real(bytes);
      },
    });
    const real = WebAssembly.compile;
    const answered = new Promise((done) => (probe.answer = () => done(null)));
    WebAssembly.compile = (...what) => answered.then(() => real(...what));
  }
  if (flags.includes('oncewasm')) {
    const real = WebAssembly.Instance;
    let refused = false;
    WebAssembly.Instance = new Proxy(real, {
      construct(instance, [module, imports]) {
        const is_engine = WebAssembly.Module.exports(module).length > 20;
        if (!is_engine || refused) return new instance(module, imports);
        refused = true;
        throw new RangeError('the probe says that memory is short');
      },
    });
  }
  if (flags.includes('places')) {
    // Where parts of the page stand in each frame, and what the page says of its state, from the first frame in its own fonts.
    probe.places = [];
    const look = () => {
      const faces = [...document.fonts];
      if (document.getElementById('rest') && faces.length > 0 && faces.every(({ status }) => status === 'loaded')) {
        const tops = ['result', 'stage', 'rest'].map((id) => document.getElementById(id).getBoundingClientRect().top + scrollY);
        probe.places.push({ state: document.querySelector('map-script').getAttribute('state'), tops });
      }
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  }
  if (flags.includes('nogrow')) {
    WebAssembly.Memory.prototype.grow = () => {
      throw new RangeError('the probe gives no memory');
    };
  }
  if (flags.includes('denied')) {
    const deny = () => {
      throw new DOMException('the probe denies it', 'SecurityError');
    };
    for (const method of ['pushState', 'replaceState', 'back', 'forward', 'go']) history[method] = deny;
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB']) Object.defineProperty(window, name, { get: deny });
    Object.defineProperty(navigator, 'clipboard', { get: () => ({ writeText: deny, write: deny }) });
    navigator.share = deny;
  }
  if (flags.includes('clock')) {
    probe.jump = 0;
    const now = performance.now.bind(performance), date = Date.now, ask = window.requestAnimationFrame;
    performance.now = () => now() + probe.jump;
    Date.now = () => date() + probe.jump;
    window.requestAnimationFrame = (tick) => ask((ms) => tick(ms + probe.jump));
  }
  if (flags.includes('oncetrap')) probe.trap = true;
  if (flags.includes('trap') || flags.includes('oncetrap')) {
    // From the moment that the test says so the engine falls over while it draws; or once, at its first picture.
    for (const [type, draws] of [[window.WebGL2RenderingContext, 'drawElements'], [CanvasRenderingContext2D, 'putImageData']]) {
      const draw = type?.prototype[draws];
      if (draw) type.prototype[draws] = function (...what) {
        if (probe.trap) {
          probe.trap = flags.includes('trap');
          throw new Error('the probe lets nothing be drawn any more');
        }
        return draw.apply(this, what);
      };
    }
  }
  if (flags.includes('notime')) {  // as some shims do
    const ask = window.requestAnimationFrame;
    window.requestAnimationFrame = (tick) => ask(() => tick());
  }
  if (flags.includes('unseen')) IntersectionObserver.prototype.observe = () => {};  // it never says what it sees
  if (flags.includes('nosimd')) WebAssembly.validate = () => false;
  if (flags.includes('bars')) {  // a scrollbar that takes room, where browsers lay it over the page
    const style = document.createElement('style');
    style.textContent = '::-webkit-scrollbar { width: 15px } ::-webkit-scrollbar-thumb { background: #888 }';
    document.head.append(style);
  }
  if (flags.includes('smallgl') || flags.includes('tinygl')) {
    const most = flags.includes('tinygl') ? 2048 : 4096;
    const ask = WebGL2RenderingContext.prototype.getParameter;
    WebGL2RenderingContext.prototype.getParameter = function (name) {
      if (name === this.MAX_RENDERBUFFER_SIZE || name === this.MAX_TEXTURE_SIZE) return most;
      return name === this.MAX_VIEWPORT_DIMS ? new Int32Array([most, most]) : ask.call(this, name);
    };
  }
})
