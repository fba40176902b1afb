/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "main"

#include "recourse-cli.h"

int
main (int argc, char **argv)
{
  return recourse_cli_main (argc, argv);
}
