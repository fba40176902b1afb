/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-plan-text"

#include "recourse-plan-text.h"

#include "recourse-display.h"
#include "recourse-guide-payment.h"
#include "recourse-guide-text.h"
#include "recourse-plan.h"

#include <glib/gi18n.h>

static void
append_line (GString *out, const char *before, char *text)
{
  g_string_append_printf (out, "%s%s\n", before, text);
  g_free (text);
}

static void
append_step (GString *out, RecourseGuideModel *model, guint remedy, const RecourseStep *step)
{
  gint64 time = recourse_interview_ticked_at (recourse_guide_model_peek_interview (model), remedy,
                                              step->id);
  g_autofree char *number = step->contact != NULL
                                ? recourse_guide_text_number (model, step->contact)
                                : NULL;

  append_line (out, time != RECOURSE_TIME_UNKNOWN ? "  [x] " : "  [ ] ",
               recourse_guide_text (model, &step->text));
  if (number != NULL)
    {
      g_autofree char *name = recourse_guide_text (model, &step->contact->name);

      g_string_append_printf (out, "      %s: %s\n", name, number);
    }
  if (step->has_fallback)
    {
      g_autofree char *fallback = recourse_guide_text (model, &step->fallback);

      /* Translators: %s is what to do then */
      append_line (out, "      ", g_strdup_printf (_ ("Looks different? %s"), fallback));
    }
}

static void
append_deadline (GString *out, RecourseGuideModel *model, guint remedy)
{
  const RecourseAdvice *advice = recourse_guide_model_peek_advice (model);
  RecoursePack *pack = recourse_guide_model_peek_pack (model);

  for (guint i = 0; i < advice->n_deadlines; i++)
    if (advice->deadlines[i].remedy == remedy)
      {
        g_autofree char *moment = recourse_display_moment (advice->deadlines[i].at,
                                                           recourse_guide_model_language (model));

        g_string_append_printf (out, "  %s: ", moment);
        append_line (
            out, "",
            recourse_guide_text (model, &recourse_pack_remedy (pack, remedy)->deadline->label));
      }
}

static void
append_messages (GString *out, RecourseGuideModel *model, guint remedy)
{
  g_autoptr (GPtrArray) messages = recourse_guide_messages (model, remedy);

  for (guint i = 0; i < messages->len; i++)
    {
      const RecourseMessage *message = messages->pdata[i];

      append_line (out, "  ", recourse_guide_text (model, &message->title));
      append_line (out, "  ",
                   recourse_guide_text_message (model, message, RECOURSE_LANGUAGE_ZH_CN));
    }
}

static void
append_remedy (GString *out, RecourseGuideModel *model, guint index)
{
  const RecourseRemedy *remedy = recourse_pack_remedy (recourse_guide_model_peek_pack (model),
                                                       index);
  g_autoptr (GPtrArray) steps = recourse_guide_steps (model, index);

  append_line (out,
               index == recourse_interview_settled (recourse_guide_model_peek_interview (model))
                   ? "\n* [x] "
                   : "\n* ",
               recourse_guide_text (model, &remedy->title));
  append_line (out, "  ", recourse_guide_text (model, &remedy->summary));
  append_deadline (out, model, index);
  for (guint i = 0; i < steps->len && remedy->kind == RECOURSE_REMEDY_DO; i++)
    append_step (out, model, index, steps->pdata[i]);
  append_messages (out, model, index);
}

static void
append_group (GString *out, RecourseGuideModel *model, const RecoursePlan *plan, int urgency)
{
  RecoursePack *pack = recourse_guide_model_peek_pack (model);
  gboolean has_heading = FALSE;

  for (guint i = 0; i < plan->n_items; i++)
    {
      if ((int) recourse_pack_remedy (pack, plan->items[i])->urgency != urgency)
        continue;
      if (!has_heading)
        append_line (out, "\n# ", g_strdup (recourse_display_urgency ((RecourseUrgency) urgency)));
      has_heading = TRUE;
      append_remedy (out, model, plan->items[i]);
    }
}

static void
append_warnings (GString *out, RecourseGuideModel *model)
{
  RecoursePlan plan;

  recourse_plan_list (recourse_guide_model_peek_advisor (model),
                      recourse_guide_model_peek_advice (model), RECOURSE_REMEDY_DO_NOT,
                      RECOURSE_STATUS_CERTAIN, &plan);
  if (plan.n_items > 0)
    append_line (out, "\n# ", g_strdup (_ ("What not to do")));
  for (guint i = 0; i < plan.n_items; i++)
    append_remedy (out, model, plan.items[i]);
}

/**
 * recourse_plan_text_new:
 *
 * Returns: (transfer full): the whole plan as plain text in the language of the page; what is
 * ticked stands as [x]
 */
char *
recourse_plan_text_new (RecourseGuideModel *model)
{
  GString *out = g_string_new (NULL);
  g_autofree char *now = recourse_display_moment (recourse_guide_model_now (model),
                                                  recourse_guide_model_language (model));
  g_autofree char *payments = recourse_guide_payment_summary (model);
  RecoursePlan plan;

  recourse_interview_list_plan (recourse_guide_model_peek_interview (model), RECOURSE_REMEDY_DO,
                                RECOURSE_STATUS_CERTAIN, &plan);
  /* Translators: %s is the moment at which the plan was copied */
  append_line (out, "", g_strdup_printf (_ ("Plan by Recourse, %s"), now));
  append_line (out, "",
               g_strdup (_ ("Filled in by the family, not an official document. Recourse "
                            "has no staff, no hotline and no fee.")));
  if (payments != NULL)
    append_line (out, "", g_steal_pointer (&payments));
  for (int urgency = RECOURSE_URGENCY_NOW; urgency <= RECOURSE_URGENCY_LATER; urgency++)
    append_group (out, model, &plan, urgency);
  append_warnings (out, model);
  return g_string_free (out, FALSE);
}
