import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

import { DOCUMENTS, render } from '../tools/docs/generate';

test.each(DOCUMENTS)('$path is as `npm run docs` makes it', async (document) => {
  const committed = readFileSync(resolve(__dirname, '..', document.path), 'utf8');

  expect(committed).toBe(await render(document));
});
