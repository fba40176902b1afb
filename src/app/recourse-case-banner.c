/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-case-banner"

#include "recourse-case-banner.h"

#include "recourse-button.h"
#include "recourse-case-text.h"
#include "recourse-china-time.h"
#include "recourse-evidence-text.h"
#include "recourse-guide-text.h"
#include "recourse-label.h"

#include <glib/gi18n.h>

struct _RecourseCaseBanner
{
  AdwBin parent_instance;

  RecourseCaseDesk *desk;
  RecourseGuideModel *guide;
  gboolean is_foreign; /* the knowledge is */
  char *shown;         /* what it says now */
};

G_DEFINE_FINAL_TYPE (RecourseCaseBanner, recourse_case_banner, ADW_TYPE_BIN)

/* What is said, and the button that goes with it. */
typedef struct
{
  char *text;
  const char *label; /* NULL: no button */
  const char *action;
  GtkMessageType type;
} Message;

/* The questions by their words; what is no question any more is told as a whole. */
static char *
describe_lost (RecourseCaseBanner *self, GPtrArray *lost)
{
  RecoursePack *pack = recourse_guide_model_peek_pack (self->guide);
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; i < lost->len; i++)
    {
      guint screen = 0;

      if (!recourse_pack_find_screen (pack, lost->pdata[i], &screen))
        continue;
      g_string_append (list, list->len > 0 ? "\n• " : "• ");
      g_string_append (list, recourse_text_get (&recourse_pack_screen (pack, screen)->ask,
                                                recourse_guide_model_language (self->guide)));
    }
  if (list->len == 0)
    return g_strdup (_ ("The advice is newer than some of your answers or ticks. They stay in the "
                        "log of the case, but they count no more."));
  /* Translators: %s is a list of questions, each in a line of its own */
  return g_strdup_printf (_ ("These questions have changed. Please answer them again:\n%s"),
                          list->str);
}

static Message
make_message (RecourseCaseBanner *self)
{
  RecourseCaseState *state = recourse_case_desk_peek_state (self->desk);
  const GError *trouble = recourse_case_desk_peek_trouble (self->desk);
  const GError *unreadable = recourse_case_desk_peek_unreadable (self->desk);
  GPtrArray *lost = recourse_case_desk_peek_lost (self->desk);

  if (self->is_foreign)
    return (Message){ g_strdup (_ ("What you answer to this knowledge is kept in no case.")), NULL,
                      NULL, GTK_MESSAGE_INFO };
  if (trouble != NULL)
    return (Message){ recourse_case_text_trouble (trouble), _ ("Try Again"), "case.save",
                      GTK_MESSAGE_WARNING };
  if (unreadable != NULL)
    {
      g_autofree char *why = recourse_evidence_text_trouble (unreadable);

      /* Translators: %s is a sentence that says why */
      return (Message){ g_strdup_printf (_ ("This case cannot be read. %s What you enter now goes "
                                            "into a new case."),
                                         why),
                        _ ("New Case"), "case.new", GTK_MESSAGE_WARNING };
    }
  if (recourse_case_desk_is_locked (self->desk))
    return (Message){ g_strdup (_ ("This case is locked. Unlock it on the Evidence page; what you "
                                   "enter before goes into a new case.")),
                      _ ("Unlock…"), "win.open-evidence", GTK_MESSAGE_INFO };
  if (recourse_case_desk_is_hidden (self->desk))
    return (Message){ NULL };
  if (lost != NULL)
    return (Message){ describe_lost (self, lost), _ ("Understood"), "case.forget-lost",
                      GTK_MESSAGE_INFO };
  if (state != NULL && recourse_case_state_closed_at (state) != RECOURSE_TIME_UNKNOWN)
    return (Message){ g_strdup (_ ("This case is closed.")), _ ("Open It Again"), "case.reopen",
                      GTK_MESSAGE_INFO };
  return (Message){ NULL };
}

static GtkWidget *
make_bar (const Message *message)
{
  GtkWidget *bar = gtk_info_bar_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  GtkWidget *label = recourse_label_append (box, message->text, NULL);

  gtk_widget_set_hexpand (label, TRUE);
  if (message->label != NULL)
    {
      GtkWidget *button = recourse_button_new (message->label, NULL);

      gtk_widget_set_halign (button, GTK_ALIGN_START);
      gtk_actionable_set_action_name (GTK_ACTIONABLE (button), message->action);
      gtk_box_append (GTK_BOX (box), button);
    }
  gtk_widget_set_margin_top (box, 6);
  gtk_widget_set_margin_bottom (box, 6);
  gtk_info_bar_set_message_type (GTK_INFO_BAR (bar), message->type);
  gtk_info_bar_add_child (GTK_INFO_BAR (bar), box);
  gtk_widget_add_css_class (bar, "recourse-banner");
  return bar;
}

/* The same words stay as they are: somebody may be about to press the button. */
static void
update (RecourseCaseBanner *self)
{
  const Message message = make_message (self);
  g_autofree char *text = message.text;

  if (g_strcmp0 (text, self->shown) == 0)
    return;
  g_free (self->shown);
  self->shown = g_steal_pointer (&text);
  adw_bin_set_child (ADW_BIN (self), self->shown != NULL ? make_bar (&message) : NULL);
  gtk_widget_set_visible (GTK_WIDGET (self), self->shown != NULL);
}

static void
recourse_case_banner_dispose (GObject *object)
{
  g_clear_object (&RECOURSE_CASE_BANNER (object)->desk);
  g_clear_object (&RECOURSE_CASE_BANNER (object)->guide);
  G_OBJECT_CLASS (recourse_case_banner_parent_class)->dispose (object);
}

static void
recourse_case_banner_finalize (GObject *object)
{
  g_free (RECOURSE_CASE_BANNER (object)->shown);
  G_OBJECT_CLASS (recourse_case_banner_parent_class)->finalize (object);
}

static void
recourse_case_banner_class_init (RecourseCaseBannerClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = recourse_case_banner_dispose;
  G_OBJECT_CLASS (klass)->finalize = recourse_case_banner_finalize;
}

static void
recourse_case_banner_init (RecourseCaseBanner *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/** recourse_case_banner_new: @session: with knowledge */
GtkWidget *
recourse_case_banner_new (RecourseSession *session)
{
  RecourseCaseBanner *self = g_object_new (RECOURSE_TYPE_CASE_BANNER, NULL);

  self->desk = g_object_ref (recourse_session_peek_desk (session));
  self->guide = g_object_ref (recourse_session_peek_guide (session));
  self->is_foreign = recourse_session_peek_directory (session) != NULL;
  g_signal_connect_object (self->desk, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (recourse_guide_model_peek_interview (self->guide), "changed",
                           G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
  return GTK_WIDGET (self);
}
