import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

/** Tests end when they are done; this only ends those that hang, also on a machine that is slow or has other work. */
const TIMEOUT_MS = 60_000;
const timeouts = { testTimeout: TIMEOUT_MS, hookTimeout: TIMEOUT_MS };

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          ...timeouts,
          name: 'node',
          environment: 'node',
          include: ['test/**/*.test.ts'],
          exclude: ['test/e2e/**', 'test/renderer/**'],
        },
      },
      {
        plugins: [react()],
        test: {
          ...timeouts,
          name: 'renderer',
          environment: 'jsdom',
          include: ['test/renderer/**/*.test.tsx'],
          setupFiles: ['test/renderer/setup.ts'],
        },
      },
    ],
  },
});
