/** The backend stopped while a call was under way: whether it was carried out is not known. */
export class BackendLost extends Error {
  override readonly name = 'BackendLost';
  constructor() {
    super('the backend stopped before it answered');
  }
}
