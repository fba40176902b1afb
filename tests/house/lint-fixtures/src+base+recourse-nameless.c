/* expect: spdx, log-domain */

static const char *address = "http://example.org/"; /* expect: plain-http */
static const char *folder = "/home/somebody/data"; /* expect: machine-path */
static const char *scratch = "/tmp/data"; /* expect: machine-path */
