/** Preloaded into an app, has it run on cdktn, as the npm alias `"cdktf": "npm:cdktn"` would. */
import Module from 'node:module';

const loader = Module as unknown as { _resolveFilename: (request: string, ...rest: unknown[]) => string };
const resolve = loader._resolveFilename;

loader._resolveFilename = (request, ...rest) => resolve(request.replace(/^cdktf(?=$|\/)/, 'cdktn'), ...rest);
