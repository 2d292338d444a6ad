// WebKitGTK's small browser by plain W3C WebDriver. It tells nothing of its console: pages bring probe.js.
import { existsSync } from 'node:fs';

import { open_display, start_group } from './display.mjs';
import { DriverFailure, is_of_the_driver } from '../failure/failure.mjs';
import { free_port } from './free_port.mjs';
import { until } from '../until.mjs';

const keys = {
  Tab: '\uE004', Enter: '\uE007', Escape: '\uE00C', Shift: '\uE008', Control: '\uE009', Space: ' ',
  ArrowLeft: '\uE012', ArrowUp: '\uE013', ArrowRight: '\uE014', ArrowDown: '\uE015', Home: '\uE011', End: '\uE010', PageUp: '\uE00E', PageDown: '\uE00F',
};

const patience = 120_000;  // ms: for an answer of a browser on a busy machine

// Without a chip half of its work is what others leave to one: layers put together in software, code optimised that runs once.
const when_saving_work = { WEBKIT_DISABLE_DMABUF_RENDERER: '1', JSC_useOMGJIT: '0' };

/** @param {{webgl: boolean, on_screen: boolean}} options */
export async function open_webkit({ webgl, on_screen }) {
  const display = await open_display();
  const port = await free_port();
  const { child, close } = start_group('WebKitWebDriver', [`--port=${port}`, '--host=127.0.0.1'], {
    stdio: 'ignore',
    env: {
      ...process.env, DISPLAY: display.name, GDK_BACKEND: 'x11', NO_AT_BRIDGE: '1', LIBGL_ALWAYS_SOFTWARE: '1',
      ...(on_screen ? {} : when_saving_work),
    },
  });
  // A browser whose page has died doesn't end with its session, so all of them are ended.
  const close_all = () => [close, display.close].forEach((one) => one());
  let lost = null;
  const call = (method, path, body) => request(`http://127.0.0.1:${port}${path}`, method, body).catch((error) => {
    if (error instanceof DriverFailure) lost ??= error;
    throw error;
  });
  try {
    const failed = new Promise((_, reject) =>
      child.on('error', (error) =>
        reject(new DriverFailure(`WebKitWebDriver did not start (apt-get install webkit2gtk-driver): ${error.message}`))));
    await Promise.race([failed, until('WebKitWebDriver answers', () => call('GET', '/status').catch(() => null))]);
    const { sessionId, capabilities } = await call('POST', '/session', {
      capabilities: {
        alwaysMatch: {
          'webkitgtk:browserOptions': {
            binary: browser_path(),
            args: ['--automation', ...(webgl ? [] : ['--enable-webgl=false'])],
          },
        },
      },
    });
    const session = (method, path, body) => call(method, `/session/${sessionId}${path}`, body);
    await session('POST', '/timeouts', { script: patience, pageLoad: patience });
  const wheel = { turned: 0 };  // in all pages: this driver passes on by how much that has changed
    lost = null;  // of the time before it answered
    return {
      name: 'webkit',
      version: `WebKitGTK ${capabilities.browserVersion}`,
      lost: () => lost,
      open: (url, options = {}) => open_page(session, { wheel, on_screen }, url, options),
      async close() {
        if (!lost) await session('DELETE', '').catch(() => {});
        close_all();
      },
    };
  } catch (error) {
    close_all();
    throw error;
  }
}

function browser_path() {
  const libraries = `/usr/lib/${{ x64: 'x86_64', arm64: 'aarch64' }[process.arch]}-linux-gnu`;
  const places = ['webkit2gtk-4.1', 'webkit2gtk-4.0', 'webkitgtk-6.0'].map((name) => `${libraries}/${name}/MiniBrowser`);
  const found = [process.env.MINIBROWSER, ...places].find((path) => path && existsSync(path));
  if (!found) throw new Error('WebKitGTK’s MiniBrowser is missing: apt-get install webkit2gtk-driver');
  return found;
}

/**
 * What the driver can't do is its failure; what the page did, or isn't, is an error as any other. "Could not parse
 * script result" means that the web process died while it ran the script: the answer is then empty.
 */
async function request(url, method, body) {
  const { pathname } = new URL(url);
  let response, value;
  try {
    response = await fetch(url, {
      method,
      headers: { 'content-type': 'application/json' },
      body: body === undefined ? undefined : JSON.stringify(body),
      signal: AbortSignal.timeout(patience + 30_000),
    });
    ({ value } = await response.json());
  } catch (error) {
    throw new DriverFailure(`WebDriver ${method} ${pathname}: ${error.cause?.message ?? error.message}`);
  }
  if (response.ok) return value;
  const Kind = is_of_the_driver(value.error) ? DriverFailure : Error;
  throw new Kind(`WebDriver ${method} ${pathname}: ${value.error} ${value.message}`);
}

async function open_page(session, { wheel, on_screen }, url, { width = 1280, height = 900 }) {
  let inside = null;  // the iframe's selector that WebDriver is in
  let steps = 0;

  async function go_into(selector) {
    if (selector === inside) return;
    await session('POST', '/frame', { id: null });
    inside = null;
    if (selector === null) return;
    await session('POST', '/frame', { id: await find(selector) });
    inside = selector;
  }

  /** "a >>> b" is b in the shadow root of a. */
  function find(selector) {
    const script = 'return arguments[0].reduce((found, next, i) => (i ? found.shadowRoot : found).querySelector(next), document);';
    return session('POST', '/execute/sync', { script, args: [selector.split(' >>> ')] });
  }

  async function evaluate(fn, ...args) {
    const script = `const done = arguments[arguments.length - 1];
      Promise.resolve().then(() => (${fn}).apply(null, arguments[0]))
        .then((value) => done({ value: value === undefined ? null : value }), (error) => done({ error: String(error) }));`;
    const { value, error } = await session('POST', '/execute/async', { script, args: [args] });
    if (error) throw new Error(error);
    return value;
  }

  /** The mouse is that of the top viewport, whatever frame is chosen. */
  async function act(sources) {
    const chosen = inside;
    await go_into(null);
    await session('POST', '/actions', { actions: sources });
    await go_into(chosen);
  }
  const mouse = (...steps) =>
    act([{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions: steps }]);

  async function resize(w, h) {
    const chosen = inside;
    await go_into(null);
    const size = () => evaluate(() => [innerWidth, innerHeight]);
    const [w0, h0] = await size();
    const { width: outer_w, height: outer_h } = await session('GET', '/window/rect');
    await session('POST', '/window/rect', { width: w + outer_w - w0, height: h + outer_h - h0 });
    await until(`a viewport of ${w}×${h}`, async () => {
      const now = await size();
      return Math.abs(now[0] - w) <= 1 && Math.abs(now[1] - h) <= 1;
    });
    await go_into(chosen);
  }

  async function goto(next) {
    await go_into(null);
    await session('POST', '/url', { url: next });
  }

  /**
   * In the history, by script: the browser's own button skips entries that no click made. A question that is being
   * answered while the page leaves is never answered, so nothing is asked that takes time until the step is seen. One that
   * another frame takes isn't seen, and fails.
   */
  async function step(by) {
    const now = (script, args = []) => session('POST', '/execute/sync', { script, args });
    const mark = String(steps += 1);
    await now(`window.__step = arguments[0];
      addEventListener('popstate', () => { window.__step = ''; }, { once: true });
      setTimeout((by) => history.go(by), 0, arguments[1]);`, [mark, by]);
    const is_made = () => now('return window.__step !== arguments[0] && document.readyState === "complete"', [mark]);
    await until('the step in the history is made', () => is_made().catch((error) => {
      if (error instanceof DriverFailure) throw error;
      return false;
    }));
  }

  await session('POST', '/frame', { id: null });
  await resize(width, height);
  await goto(url);

  return {
    evaluate,
    frame: go_into,
    move: (x, y) => mouse({ type: 'pointerMove', x: Math.round(x), y: Math.round(y), duration: 0, origin: 'viewport' }),
    /** One point after the other, each after so many ms, whether or not the page keeps up. */
    glide: (points, ms) => mouse(...points.map(({ x, y }) => ({ type: 'pointerMove', x: Math.round(x), y: Math.round(y), duration: Math.round(ms), origin: 'viewport' }))),
    down: () => mouse({ type: 'pointerDown', button: 0 }),
    up: () => mouse({ type: 'pointerUp', button: 0 }),
    wheel(x, y, dy) {
      wheel.turned += dy;
      const turn = { type: 'scroll', x: Math.round(x), y: Math.round(y), deltaX: 0, deltaY: wheel.turned, duration: 0, origin: 'viewport' };
      return act([{ type: 'wheel', id: 'wheel', actions: [turn] }]);
    },
    async key(chord) {
      const names = chord.split('+').map((name) => keys[name] ?? name);
      const actions = [
        ...names.map((value) => ({ type: 'keyDown', value })),
        ...names.reverse().map((value) => ({ type: 'keyUp', value })),
      ];
      await session('POST', '/actions', { actions: [{ type: 'key', id: 'keys', actions }] });
    },
    goto,
    back: () => step(-1),
    forward: () => step(1),
    resize,
    dark: () => Promise.reject(new Error('this driver has no dark mode')),
    swipe: () => Promise.reject(new Error('this driver has no finger')),
    async screenshot() {
      if (!on_screen) throw new Error('this browser gives no pictures: a case that takes some says on_screen: true');
      return Buffer.from(await session('GET', '/screenshot'), 'base64');
    },
    errors: () => [],
    async close() {
      await go_into(null);
      await session('DELETE', '/actions').catch(() => {});
      await session('POST', '/url', { url: 'about:blank' });
    },
  };
}
