/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-include"

#include "recourse-include.h"

#include "knowledge/recourse-pack.h" /* expect: include-slash */
#include "../knowledge/recourse-pack.h" /* expect: include-slash */
#include <gtk/gtk.h> /* expect: include-gtk */
#include <adwaita.h> /* expect: include-gtk */
#include <gio/gio.h>
