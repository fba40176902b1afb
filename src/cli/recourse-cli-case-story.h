/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-case-entry.h"
#include "recourse-cli-call.h"
#include "recourse-cli-page.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/**
 * RecourseCliStory: the case that is the first argument of a command.
 * @folder: open
 * @state: what it says
 * @author: who writes
 */
typedef struct
{
  RecourseCaseFolder *folder;
  RecourseCaseState *state;
  RecourseAuthor author;
} RecourseCliStory;

gboolean recourse_cli_story_open (RecourseCliStory *self,
                                  const RecourseCliCall *call,
                                  RecourseAccess access,
                                  GError **error);
void recourse_cli_story_clear (RecourseCliStory *self);
gboolean recourse_cli_story_append (RecourseCliStory *self,
                                    const RecourseCliCall *call,
                                    GPtrArray *drafts,
                                    RecourseCliPage *page,
                                    GError **error);
gboolean recourse_cli_story_append_one (RecourseCliStory *self,
                                        const RecourseCliCall *call,
                                        RecourseLogDraft *draft,
                                        RecourseCliPage *page,
                                        GError **error);
const char *recourse_cli_story_text (const RecourseCliCall *call, const char *what, GError **error);

void recourse_cli_case_show_json (RecourseCliPage *page,
                                  RecourseCaseState *state,
                                  const GPtrArray *lost);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (RecourseCliStory, recourse_cli_story_clear)

G_END_DECLS
