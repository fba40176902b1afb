/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-case-sections"

#include "recourse-case-sections.h"

#include "recourse-contacts-section.h"
#include "recourse-deadlines-section.h"
#include "recourse-papers-section.h"
#include "recourse-payments-section.h"
#include "recourse-people-section.h"
#include "recourse-timeline-section.h"

#include <glib/gi18n.h>

/* In the order in which they are listed; one line each. */
static const RecourseSection sections[] = {
  { "payments", N_ ("Payments"), RECOURSE_SECTION_CREATE (recourse_payments_section_new) },
  { "people", N_ ("People"), RECOURSE_SECTION_CREATE (recourse_people_section_new) },
  { "contacts", N_ ("Calls"), RECOURSE_SECTION_CREATE (recourse_contacts_section_new) },
  { "deadlines", N_ ("Deadlines"), RECOURSE_SECTION_CREATE (recourse_deadlines_section_new) },
  { "timeline", N_ ("Timeline"), RECOURSE_SECTION_CREATE (recourse_timeline_section_new) },
  { "papers", N_ ("Sheets and Letters"), RECOURSE_SECTION_CREATE (recourse_papers_section_new) },
};

/** recourse_case_sections_n: how many there are; at least one */
guint
recourse_case_sections_n (void)
{
  return G_N_ELEMENTS (sections);
}

/** recourse_case_sections_get: borrowed */
const RecourseSection *
recourse_case_sections_get (guint index)
{
  g_return_val_if_fail (index < G_N_ELEMENTS (sections), NULL);

  return &sections[index];
}

/** recourse_case_sections_find: borrowed; the first one where there is none with @id */
const RecourseSection *
recourse_case_sections_find (const char *id)
{
  return recourse_section_find (sections, G_N_ELEMENTS (sections), id);
}
