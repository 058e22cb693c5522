import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'unit', include: ['test/unit/**/*.test.ts'], isolate: false } },
      { test: { name: 'server', include: ['test/server/**/*.test.ts'], testTimeout: 30_000 } },
      { test: { name: 'cli', include: ['test/cli/**/*.test.ts'], testTimeout: 60_000 } },
      { test: { name: 'slow', include: ['test/slow/**/*.test.ts'], testTimeout: 300_000 } },
    ],
  },
});
