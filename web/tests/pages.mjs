// The pages that the checks and the screenshots visit.
//
// name      of the pictures and of the tests
// path      the address
// persona   the key of the person who looks; none: not signed in
// status    the status of the answer, where it is not 200

import { MUNICIPALITY } from "./harness.mjs";

const at = (path) => `/${MUNICIPALITY}${path}`;

export const pages = [
  { name: "sign-in", path: at("/sign-in") },
  { name: "not-found", path: at("/no-such-page"), status: 404 },
];
