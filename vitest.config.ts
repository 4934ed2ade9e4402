import { defineConfig } from 'vitest/config';

// Each kind of test has a project of its own, so that a command can ask for just one.
export default defineConfig({
  test: {
    projects: [
      // What takes long on a busy machine is not wrong: the bound only ends what hangs.
      { test: { name: 'unit', include: ['tests/unit/**/*.test.{ts,tsx}'], testTimeout: 30_000 } },
      { test: { name: 'house', include: ['tests/house.test.ts'] } },
      { test: { name: 'conformance', include: ['tests/conformance/**/*.test.ts'], testTimeout: 60_000 } },
      {
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
