import { defineConfig } from 'vitest/config';

// Each kind of test has a project of its own, so that a command can ask for just one.
export default defineConfig({
  test: {
    projects: [
      { test: { name: 'unit', include: ['tests/unit/**/*.test.{ts,tsx}'] } },
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
