import { build } from './builds.ts';

const outcomes = await Promise.all([build('chrome'), build('firefox')]);
for (const { output } of outcomes) console.log(output.trim());
process.exit(outcomes.every(({ ok }) => ok) ? 0 : 1);
