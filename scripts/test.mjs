// npm test: format, types, room rules, unit, storage, interface, the real app end to end.
import { check } from './check.mjs';
import { build } from './build.mjs';
import { e2e } from './e2e.mjs';
import { electronPath } from './electron.mjs';
import { step, tool } from './run.mjs';
import { testShippedAddon } from './shipped-addon.mjs';

step('electron', () => electronPath());
check();
step('build', () => build());
step('unit, storage, interface', () => tool('vitest/vitest.mjs', ['run']));
step('storage on the addon that ships', () => testShippedAddon());
step('end to end', () => e2e());
