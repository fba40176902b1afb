/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-case-desk.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * RecoursePaymentForm: a payment while it is entered or changed. What is typed belongs to the desk,
 * so that a page that is built anew loses nothing.
 *
 * Signals: "done", when it is saved or given up.
 */
#define RECOURSE_TYPE_PAYMENT_FORM (recourse_payment_form_get_type ())
G_DECLARE_FINAL_TYPE (RecoursePaymentForm, recourse_payment_form, RECOURSE, PAYMENT_FORM, AdwBin)

GtkWidget *recourse_payment_form_new (RecourseCaseDesk *desk, guint number);

G_END_DECLS
