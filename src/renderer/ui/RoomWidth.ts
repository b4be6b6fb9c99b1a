import { createContext } from 'react';

/** How wide the place is that something will be drawn in, in pixels, where that was known before; else null. */
export const RoomWidth = createContext<number | null>(null);
