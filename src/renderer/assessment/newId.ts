/** An identifier for something that a screen adds; the caller says of which kind. */
export const newId = (): string => crypto.randomUUID();
