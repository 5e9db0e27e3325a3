/** Of the two generations of published keys, the one that public clients sign with and expect answers for. */
export const USUAL_GENERATION = 'Z1-';
/** Where Node-RED listens, and the path that its public nodes have unless told otherwise. */
export const USUAL_RECEIVE_URL = 'http://127.0.0.1:1880/smartdcc/duis';
export const USUAL_SMKI_PORT = 8083;
