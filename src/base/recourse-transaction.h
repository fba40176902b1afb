/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recourse-database.h"

G_BEGIN_DECLS

/** RecourseTransaction: a scope; what is not committed when it ends has not happened. */
typedef struct _RecourseTransaction RecourseTransaction;

RecourseTransaction *recourse_transaction_begin (RecourseDatabase *database,
                                                 GError **error) G_GNUC_WARN_UNUSED_RESULT;
RecourseTransaction *recourse_transaction_begin_reading (RecourseDatabase *database,
                                                         GError **error) G_GNUC_WARN_UNUSED_RESULT;
void recourse_transaction_free (RecourseTransaction *self);
gboolean recourse_transaction_commit (RecourseTransaction *self, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RecourseTransaction, recourse_transaction_free)

G_END_DECLS
