import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // Many tests wait for a process: no processor is kept free, as by default.
    maxWorkers: '100%',
    // The engine alone: what stands around it is tested as it is bundled, in processes of its own.
    coverage: {
      provider: 'v8',
      include: ['server/src/{form,report,audit,mend}/**/*.ts'],
      reporter: ['text-summary', 'html'],
      // Of what these rooms can do with a text, next to nothing goes untested.
      thresholds: { branches: 98 },
    },
    projects: [
      { test: { name: 'unit', include: ['test/unit/**/*.test.ts'], isolate: false } },
      { test: { name: 'server', include: ['test/server/**/*.test.ts'], testTimeout: 30_000 } },
      { test: { name: 'cli', include: ['test/cli/**/*.test.ts'], testTimeout: 60_000 } },
      { test: { name: 'slow', include: ['test/slow/**/*.test.ts'], testTimeout: 300_000 } },
    ],
  },
});
