/** Imported before anything else: zod's compiled parsers probe `new Function`, which the page's policy forbids. */
import { config } from 'zod';

config({ jitless: true });
