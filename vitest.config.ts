import { defineConfig } from "vitest/config";

const database = ["**/*.{store,operations,database,server}.test.ts"];
const elsewhere = ["**/node_modules/**", "dist/**", "data/**", "test/journeys/**"];

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "pure",
          include: ["{src,content,test,districts}/**/*.test.ts"],
          exclude: [...elsewhere, ...database],
        },
      },
      {
        test: {
          name: "database",
          include: database,
          exclude: elsewhere,
          globalSetup: ["test/database.ts"],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: "journeys",
          include: ["test/journeys/**/*.test.ts"],
          globalSetup: ["test/journeys/set-up.ts"],
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
