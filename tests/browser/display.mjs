// An X display in memory, for the browsers that need one (Firefox's and WebKitGTK's WebGL).
import { spawn } from 'node:child_process';

/** Starts Xvfb on the first free display; returns its name and how to stop it. */
export async function open_display() {
  const server = spawn(
    'Xvfb',
    ['-displayfd', '3', '-screen', '0', '1920x1440x24', '-nolisten', 'tcp', '-noreset'],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] },
  );
  const number = await new Promise((resolve, reject) => {
    let text = '';
    server.on('error', (error) => reject(new Error(`Xvfb did not start (apt-get install xvfb): ${error.message}`)));
    server.on('exit', (code) => reject(new Error(`Xvfb ended at once with ${code}`)));
    server.stdio[3].on('data', (bytes) => {
      text += bytes;
      if (text.includes('\n')) resolve(text.trim());
    });
  });
  return { name: `:${number}`, close: () => server.kill() };
}
