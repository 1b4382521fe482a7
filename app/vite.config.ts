import { reactRouter } from '@react-router/dev/vite';
import { defineConfig } from 'vite';
import { serverStaysOutside } from './server/http/server-stays-outside.ts';

export default defineConfig({
  plugins: [serverStaysOutside(import.meta.dirname), reactRouter()],
  build: { assetsInlineLimit: 0, target: 'es2022' },
});
