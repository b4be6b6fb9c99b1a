// npm start: builds what changed and opens the app.
import { build } from './build.mjs';
import { electronPath, onDisplay, platformArgs } from './electron.mjs';
import { follow, root } from './run.mjs';

const electron = electronPath();
build();
const [command, args] = onDisplay(electron, [...platformArgs(), root, ...process.argv.slice(2)]);
process.exit(await follow(command, args));
