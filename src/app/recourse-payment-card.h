/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-case-desk.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *recourse_payment_card_new (RecourseCaseDesk *desk, const RecourseCasePayment *payment);
void recourse_payment_card_append_fact (GtkWidget *card, const char *name, char *text);

G_END_DECLS
