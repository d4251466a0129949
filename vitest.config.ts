import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    testTimeout: 20_000,
    hookTimeout: 60_000,
    pool: 'forks',
    // Tests that start and kill programs mostly wait.
    maxWorkers: Math.max(3, Math.ceil(availableParallelism() * 0.75)),
    globalSetup: 'tests/support/database-server.ts',
  },
});
