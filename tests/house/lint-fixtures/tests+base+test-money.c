/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "recourse-money.h"

/* A test needs no log domain, and no toolkit. */
#include <gtk/gtk.h> /* expect: include-gtk */
