/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** RecoursePair: a box laid out by RecoursePairLayout, through which Tab goes in the order in which
 * one reads. */
#define RECOURSE_TYPE_PAIR (recourse_pair_get_type ())
G_DECLARE_FINAL_TYPE (RecoursePair, recourse_pair, RECOURSE, PAIR, GtkBox)

G_END_DECLS
