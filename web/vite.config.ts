import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';
import { packed } from './packed.ts';
import { roomWorker } from './roomWorker.ts';

const server = process.env['PARLEY_URL'] ?? 'http://127.0.0.1:8080';

export default defineConfig({
  plugins: [svelte(), roomWorker('index'), packed()],
  build: {
    target: 'es2022',
    // The policy allows no data: scripts or styles, so nothing is inlined.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: { index: 'index.html', hr: 'hr.html', admin: 'admin.html', docs: 'docs.html' },
      // What every page begins with comes in one piece: a file of its own costs a stranger more in headers than these weigh.
      output: { codeSplitting: { groups: [{ name: 'begin', test: /src\/(lib\/(api|load|format|router|mount)|ui\/(Shell\b|Lazy\b|NotFound\b|PageHead\b|Loading\b|Problem\b|words\b|match\.ts))/ }] } },
    },
  },
  server: {
    fs: { allow: ['..'] },
    proxy: {
      '/api': server,
      '/health': server,
      '/openapi.json': server,
      '/asyncapi.json': server,
      '/ws': { target: server.replace('http', 'ws'), ws: true },
    },
  },
});
