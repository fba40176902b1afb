/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "recourse-walls-news"

#include "recourse-walls-news.h"

#include "recourse-button.h"
#include "recourse-heading.h"
#include "recourse-label.h"
#include "recourse-visible-text.h"
#include "recourse-walls-text.h"
#include "recourse-wrap-layout.h"

#include <glib/gi18n.h>

struct _RecourseWallsNews
{
  AdwBin parent_instance;

  RecourseHouseholdModel *model;
  char *shown; /* what the message was made for */
};

G_DEFINE_FINAL_TYPE (RecourseWallsNews, recourse_walls_news, ADW_TYPE_BIN)

static GtkWidget *
make_message (const char *title, const char *text, const char *detail)
{
  GtkWidget *box = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing",
                                 8, "accessible-role", GTK_ACCESSIBLE_ROLE_ALERT, NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (box), GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
  gtk_box_append (GTK_BOX (box), recourse_heading_new (title, "title-3"));
  recourse_label_append (box, text, NULL);
  recourse_label_append_take (box, recourse_visible_text (detail), "recourse-hint");
  return box;
}

static void
append_button (RecourseWallsNews *self, GtkWidget *row, const char *text, GCallback callback)
{
  GtkWidget *button = recourse_button_new (text, NULL);

  gtk_widget_add_css_class (button, "recourse-big");
  g_signal_connect_object (button, "clicked", callback, self->model, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (row), button);
}

static void
append_buttons (RecourseWallsNews *self, GtkWidget *box, const RecourseHouseholdFailure *failure)
{
  GtkWidget *row = recourse_wrap_box_new ();

  if (failure->job != RECOURSE_HOUSEHOLD_CHANGING)
    append_button (self, row, _ ("Try Again"), G_CALLBACK (recourse_household_model_try_again));
  if (recourse_household_model_can_set_aside (self->model))
    append_button (self, row, _ ("Set the File Aside"),
                   G_CALLBACK (recourse_household_model_set_aside));
  if (failure->job == RECOURSE_HOUSEHOLD_CHANGING
      || failure->job == RECOURSE_HOUSEHOLD_SETTING_ASIDE)
    append_button (self, row, _ ("Understood"), G_CALLBACK (recourse_household_model_forget_news));
  gtk_box_append (GTK_BOX (box), row);
}

static GtkWidget *
make_failure (RecourseWallsNews *self, const RecourseHouseholdFailure *failure)
{
  GtkWidget *box = make_message (recourse_walls_text_failure_title (failure),
                                 recourse_walls_text_failure (failure), failure->error->message);

  append_buttons (self, box, failure);
  gtk_widget_add_css_class (box, "recourse-warning");
  return box;
}

static GtkWidget *
make_aside (RecourseWallsNews *self, const char *path)
{
  g_autofree char *shown = g_filename_display_name (path);
  GtkWidget *box = make_message (_ ("The File Was Set Aside"),
                                 _ ("A new one has begun. The old one is here:"), shown);
  GtkWidget *row = recourse_wrap_box_new ();

  append_button (self, row, _ ("Understood"), G_CALLBACK (recourse_household_model_forget_news));
  gtk_box_append (GTK_BOX (box), row);
  gtk_widget_add_css_class (box, "recourse-card");
  gtk_widget_add_css_class (box, "recourse-good");
  return box;
}

static GtkWidget *
make_content (RecourseWallsNews *self)
{
  const RecourseHouseholdFailure *failure = recourse_household_model_peek_failure (self->model);
  const char *aside = recourse_household_model_peek_aside (self->model);

  if (!recourse_household_model_is_usable (self->model))
    return NULL;
  if (failure != NULL)
    return make_failure (self, failure);
  return aside != NULL ? make_aside (self, aside) : NULL;
}

/* A message that stays the same keeps the focus of its button. */
static char *
describe (RecourseWallsNews *self)
{
  const RecourseHouseholdFailure *failure = recourse_household_model_peek_failure (self->model);
  const char *aside = recourse_household_model_peek_aside (self->model);

  if (!recourse_household_model_is_usable (self->model))
    return NULL;
  if (failure != NULL)
    return g_strdup_printf ("%d %s", (int) failure->job, failure->error->message);
  return g_strdup (aside);
}

static void
changed_cb (RecourseWallsNews *self)
{
  g_autofree char *now = describe (self);

  if (g_strcmp0 (now, self->shown) == 0)
    return;
  g_free (self->shown);
  self->shown = g_steal_pointer (&now);
  adw_bin_set_child (ADW_BIN (self), make_content (self));
  gtk_widget_set_visible (GTK_WIDGET (self), self->shown != NULL);
}

static void
recourse_walls_news_dispose (GObject *object)
{
  g_clear_object (&RECOURSE_WALLS_NEWS (object)->model);
  G_OBJECT_CLASS (recourse_walls_news_parent_class)->dispose (object);
}

static void
recourse_walls_news_finalize (GObject *object)
{
  g_free (RECOURSE_WALLS_NEWS (object)->shown);
  G_OBJECT_CLASS (recourse_walls_news_parent_class)->finalize (object);
}

static void
recourse_walls_news_class_init (RecourseWallsNewsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = recourse_walls_news_dispose;
  G_OBJECT_CLASS (klass)->finalize = recourse_walls_news_finalize;
}

static void
recourse_walls_news_init (RecourseWallsNews *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/** recourse_walls_news_new: follows @model; hidden while there is nothing to say */
GtkWidget *
recourse_walls_news_new (RecourseHouseholdModel *model)
{
  RecourseWallsNews *self = g_object_new (RECOURSE_TYPE_WALLS_NEWS, NULL);

  self->model = g_object_ref (model);
  g_signal_connect_object (model, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  changed_cb (self);
  return GTK_WIDGET (self);
}
