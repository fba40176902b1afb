/* SPDX-License-Identifier: GPL-3.0-or-later, expect: potfiles */
#define G_LOG_DOMAIN "recourse-page"

#include "recourse-page.h"

#include <adwaita.h>
#include <glib/gi18n.h>

static const char *
title_of (void)
{
  return _("Guide");
}
