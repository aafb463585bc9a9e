import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Plugin } from 'vite';

/** Writes a packed twin (.br) beside each script and style, for browsers that take it: a sixth less than gzip on the way. */
export function packed(): Plugin {
  return {
    name: 'parley-packed',
    apply: 'build',
    writeBundle({ dir }) {
      const assets = join(dir ?? '', 'assets');
      for (const file of readdirSync(assets).filter((name) => /\.(js|css)$/.test(name))) {
        const plain = readFileSync(join(assets, file));
        const small = brotliCompressSync(plain);
        if (small.length < plain.length) writeFileSync(join(assets, `${file}.br`), small);
      }
    },
  };
}
