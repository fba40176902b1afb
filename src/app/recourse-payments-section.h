/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-case-desk.h"

#include <adwaita.h>

G_BEGIN_DECLS

/** RecoursePaymentsSection: the payments of the case in use, and what they come to. */
#define RECOURSE_TYPE_PAYMENTS_SECTION (recourse_payments_section_get_type ())
G_DECLARE_FINAL_TYPE (RecoursePaymentsSection,
                      recourse_payments_section,
                      RECOURSE,
                      PAYMENTS_SECTION,
                      AdwBin)

GtkWidget *recourse_payments_section_new (RecourseCaseDesk *desk);

G_END_DECLS
