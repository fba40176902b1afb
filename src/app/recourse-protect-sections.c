/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-protect-sections"

#include "recourse-protect-sections.h"

#include "recourse-agreement-section.h"
#include "recourse-checks-section.h"
#include "recourse-myths-section.h"
#include "recourse-offer-section.h"
#include "recourse-practice-section.h"
#include "recourse-protect-model.h"
#include "recourse-walls-section.h"

#include <glib/gi18n.h>

/* In the order in which they are listed; one line each: offer, settings, checks, practice, myths,
 * agreement. */
static const RecourseSection sections[] = {
  { "offer", N_ ("Is This Offer Honest?"), RECOURSE_SECTION_CREATE (recourse_offer_section_new) },
  { "settings", N_ ("Settings and Habits"), RECOURSE_SECTION_CREATE (recourse_walls_section_new) },
  { "checks", N_ ("Three Checks"), RECOURSE_SECTION_CREATE (recourse_checks_section_new) },
  { "practice", N_ ("Practice"), RECOURSE_SECTION_CREATE (recourse_practice_section_new) },
  { "myths", N_ ("Myth Cards"), RECOURSE_SECTION_CREATE (recourse_myths_section_new) },
  { "agreement", N_ ("Family Agreement"),
    RECOURSE_SECTION_CREATE (recourse_agreement_section_new) },
};

/** recourse_protect_sections_n: how many there are; at least one */
guint
recourse_protect_sections_n (void)
{
  return G_N_ELEMENTS (sections);
}

/** recourse_protect_sections_get: borrowed */
const RecourseSection *
recourse_protect_sections_get (guint index)
{
  g_return_val_if_fail (index < G_N_ELEMENTS (sections), NULL);

  return &sections[index];
}
