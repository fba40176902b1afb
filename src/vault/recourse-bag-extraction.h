/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-bag-contents.h"

G_BEGIN_DECLS

gboolean recourse_bag_extraction_run (const RecourseBagContents *contents,
                                      const char *passphrase,
                                      const char *folder,
                                      RecourseBagJob *job,
                                      GError **error);

G_END_DECLS
