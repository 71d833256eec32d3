CREATE TABLE IF NOT EXISTS "__EFMigrationsHistory" (
    "migration_id" TEXT NOT NULL CONSTRAINT "pk___ef_migrations_history" PRIMARY KEY,
    "product_version" TEXT NOT NULL
);

BEGIN TRANSACTION;
CREATE TABLE "balances" (
    "account" TEXT NOT NULL,
    "party" TEXT NOT NULL,
    "currency" TEXT NOT NULL,
    "minor" INTEGER NOT NULL,
    CONSTRAINT "pk_balances" PRIMARY KEY ("account", "party", "currency")
);

CREATE TABLE "conversations" (
    "id" TEXT NOT NULL CONSTRAINT "pk_conversations" PRIMARY KEY,
    "party_role" TEXT NULL,
    "party_code" TEXT NULL,
    "state" TEXT NULL,
    "taken_over_by" TEXT NULL,
    "last_inbound_at" INTEGER NULL,
    "version" INTEGER NOT NULL
);

CREATE TABLE "counters" (
    "name" TEXT NOT NULL CONSTRAINT "pk_counters" PRIMARY KEY,
    "value" INTEGER NOT NULL
);

CREATE TABLE "customers" (
    "code" TEXT NOT NULL CONSTRAINT "pk_customers" PRIMARY KEY,
    "name" TEXT NOT NULL,
    "conversation" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "delivery_address" TEXT NOT NULL,
    "payment_terms_days" INTEGER NOT NULL,
    "credit_limit_currency" TEXT NOT NULL,
    "credit_limit_minor" INTEGER NOT NULL
);

CREATE TABLE "due_work" (
    "id" INTEGER NOT NULL CONSTRAINT "pk_due_work" PRIMARY KEY AUTOINCREMENT,
    "kind" TEXT NOT NULL,
    "order_number" INTEGER NOT NULL,
    "request_number" INTEGER NULL,
    "cause" INTEGER NOT NULL,
    "due_at" INTEGER NOT NULL,
    "status" TEXT NOT NULL,
    "attempts" INTEGER NOT NULL,
    "lease_until" INTEGER NULL,
    "done_at" INTEGER NULL,
    "error" TEXT NULL
);

CREATE TABLE "inbox" (
    "id" INTEGER NOT NULL CONSTRAINT "pk_inbox" PRIMARY KEY AUTOINCREMENT,
    "channel" TEXT NOT NULL,
    "provider_id" TEXT NOT NULL,
    "conversation" TEXT NOT NULL,
    "text" TEXT NULL,
    "button" TEXT NULL,
    "received_at" INTEGER NOT NULL,
    "status" TEXT NOT NULL,
    "attempts" INTEGER NOT NULL,
    "next_attempt_at" INTEGER NOT NULL,
    "seq" INTEGER NULL,
    "handled_at" INTEGER NULL,
    "error" TEXT NULL
);

CREATE TABLE "invoices" (
    "number" INTEGER NOT NULL CONSTRAINT "pk_invoices" PRIMARY KEY,
    "order_number" INTEGER NOT NULL,
    "customer_code" TEXT NOT NULL,
    "issued_on" TEXT NOT NULL,
    "due_on" TEXT NOT NULL,
    "total_currency" TEXT NOT NULL,
    "total_minor" INTEGER NOT NULL
);

CREATE TABLE "journal_entries" (
    "number" INTEGER NOT NULL CONSTRAINT "pk_journal_entries" PRIMARY KEY,
    "kind" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "cause" INTEGER NOT NULL,
    "order_number" INTEGER NULL,
    "date" TEXT NOT NULL,
    "narrative" TEXT NOT NULL
);

CREATE TABLE "orders" (
    "number" INTEGER NOT NULL CONSTRAINT "pk_orders" PRIMARY KEY,
    "customer_code" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "cause" INTEGER NOT NULL,
    "placed_at" INTEGER NOT NULL,
    "wanted_date" TEXT NULL,
    "wanted_part" TEXT NULL,
    "status" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "total_currency" TEXT NOT NULL,
    "total_minor" INTEGER NOT NULL
);

CREATE TABLE "outbox" (
    "id" INTEGER NOT NULL CONSTRAINT "pk_outbox" PRIMARY KEY AUTOINCREMENT,
    "conversation" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "content" TEXT NOT NULL,
    "cause" INTEGER NULL,
    "created_at" INTEGER NOT NULL,
    "status" TEXT NOT NULL,
    "attempts" INTEGER NOT NULL,
    "next_attempt_at" INTEGER NOT NULL,
    "lease_until" INTEGER NULL,
    "lease_host" TEXT NULL,
    "sent_at" INTEGER NULL,
    "provider_id" TEXT NULL,
    "error" TEXT NULL
);

CREATE TABLE "products" (
    "sku" TEXT NOT NULL CONSTRAINT "pk_products" PRIMARY KEY,
    "position" INTEGER NOT NULL,
    "name_ar" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "category" TEXT NOT NULL,
    "vat_rate" TEXT NOT NULL,
    "price_currency" TEXT NOT NULL,
    "price_minor" INTEGER NOT NULL
);

CREATE TABLE "purchase_orders" (
    "number" INTEGER NOT NULL CONSTRAINT "pk_purchase_orders" PRIMARY KEY,
    "order_number" INTEGER NOT NULL,
    "supplier_code" TEXT NOT NULL,
    "cause" INTEGER NOT NULL,
    "placed_at" INTEGER NOT NULL,
    "eta" TEXT NULL,
    "received_at" INTEGER NULL,
    "status" TEXT NOT NULL,
    "version" INTEGER NOT NULL
);

CREATE TABLE "requests" (
    "number" INTEGER NOT NULL CONSTRAINT "pk_requests" PRIMARY KEY,
    "order_number" INTEGER NOT NULL,
    "supplier_code" TEXT NOT NULL,
    "cause" INTEGER NOT NULL,
    "sent_at" INTEGER NOT NULL,
    "deadline" INTEGER NOT NULL,
    "answered_at" INTEGER NULL,
    "status" TEXT NOT NULL,
    "version" INTEGER NOT NULL
);

CREATE TABLE "staff" (
    "name" TEXT NOT NULL CONSTRAINT "pk_staff" PRIMARY KEY,
    "conversation" TEXT NOT NULL,
    "language" TEXT NOT NULL
);

CREATE TABLE "supplier_records" (
    "supplier_code" TEXT NOT NULL CONSTRAINT "pk_supplier_records" PRIMARY KEY,
    "asked" INTEGER NOT NULL,
    "answered" INTEGER NOT NULL
);

CREATE TABLE "suppliers" (
    "code" TEXT NOT NULL CONSTRAINT "pk_suppliers" PRIMARY KEY,
    "name_ar" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "conversation" TEXT NOT NULL,
    "language" TEXT NOT NULL
);

CREATE TABLE "usual_quantities" (
    "customer_code" TEXT NOT NULL,
    "sku" TEXT NOT NULL,
    "unit" TEXT NOT NULL,
    "orders" INTEGER NOT NULL,
    "largest" TEXT NOT NULL,
    CONSTRAINT "pk_usual_quantities" PRIMARY KEY ("customer_code", "sku", "unit")
);

CREATE TABLE "invoice_lines" (
    "position" INTEGER NOT NULL,
    "invoice_number" INTEGER NOT NULL,
    "sku" TEXT NOT NULL,
    "name_ar" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "unit" TEXT NOT NULL,
    "quantity" TEXT NOT NULL,
    "vat_rate" TEXT NOT NULL,
    "unit_price_currency" TEXT NOT NULL,
    "unit_price_minor" INTEGER NOT NULL,
    CONSTRAINT "pk_invoice_lines" PRIMARY KEY ("invoice_number", "position"),
    CONSTRAINT "fk_invoice_lines_invoices_invoice_number" FOREIGN KEY ("invoice_number") REFERENCES "invoices" ("number") ON DELETE CASCADE
);

CREATE TABLE "postings" (
    "position" INTEGER NOT NULL,
    "entry_number" INTEGER NOT NULL,
    "account" TEXT NOT NULL,
    "party" TEXT NULL,
    "amount_currency" TEXT NOT NULL,
    "amount_minor" INTEGER NOT NULL,
    CONSTRAINT "pk_postings" PRIMARY KEY ("entry_number", "position"),
    CONSTRAINT "fk_postings_journal_entries_entry_number" FOREIGN KEY ("entry_number") REFERENCES "journal_entries" ("number") ON DELETE CASCADE
);

CREATE TABLE "order_lines" (
    "position" INTEGER NOT NULL,
    "order_number" INTEGER NOT NULL,
    "sku" TEXT NOT NULL,
    "unit" TEXT NOT NULL,
    "ordered" TEXT NOT NULL,
    "quantity" TEXT NOT NULL,
    "vat_rate" TEXT NOT NULL,
    "unit_price_currency" TEXT NOT NULL,
    "unit_price_minor" INTEGER NOT NULL,
    CONSTRAINT "pk_order_lines" PRIMARY KEY ("order_number", "position"),
    CONSTRAINT "fk_order_lines_orders_order_number" FOREIGN KEY ("order_number") REFERENCES "orders" ("number") ON DELETE CASCADE
);

CREATE TABLE "order_steps" (
    "order_number" INTEGER NOT NULL,
    "sequence" INTEGER NOT NULL,
    "from" TEXT NOT NULL,
    "to" TEXT NOT NULL,
    "actor" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "at" INTEGER NOT NULL,
    CONSTRAINT "pk_order_steps" PRIMARY KEY ("order_number", "sequence"),
    CONSTRAINT "fk_order_steps_orders_order_number" FOREIGN KEY ("order_number") REFERENCES "orders" ("number") ON DELETE CASCADE
);

CREATE TABLE "tasks" (
    "number" INTEGER NOT NULL CONSTRAINT "pk_tasks" PRIMARY KEY,
    "kind" TEXT NOT NULL,
    "cause" INTEGER NOT NULL,
    "opened_at" INTEGER NOT NULL,
    "order_number" INTEGER NULL,
    "request_number" INTEGER NULL,
    "request_line" INTEGER NULL,
    "party" TEXT NULL,
    "note" TEXT NULL,
    "status" TEXT NOT NULL,
    "decided_by" TEXT NULL,
    "decided_at" INTEGER NULL,
    "version" INTEGER NOT NULL,
    "amount_currency" TEXT NULL,
    "amount_minor" INTEGER NULL,
    CONSTRAINT "fk_tasks_orders_order_number" FOREIGN KEY ("order_number") REFERENCES "orders" ("number")
);

CREATE TABLE "product_aliases" (
    "sku" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "alias" TEXT NOT NULL,
    CONSTRAINT "pk_product_aliases" PRIMARY KEY ("sku", "position"),
    CONSTRAINT "fk_product_aliases_products_sku" FOREIGN KEY ("sku") REFERENCES "products" ("sku") ON DELETE CASCADE
);

CREATE TABLE "product_units" (
    "sku" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "code" TEXT NOT NULL,
    "content" TEXT NOT NULL,
    CONSTRAINT "pk_product_units" PRIMARY KEY ("sku", "position"),
    CONSTRAINT "fk_product_units_products_sku" FOREIGN KEY ("sku") REFERENCES "products" ("sku") ON DELETE CASCADE
);

CREATE TABLE "purchase_lines" (
    "position" INTEGER NOT NULL,
    "purchase_order_number" INTEGER NOT NULL,
    "order_line" INTEGER NOT NULL,
    "sku" TEXT NOT NULL,
    "unit" TEXT NOT NULL,
    "quantity" TEXT NOT NULL,
    "vat_rate" TEXT NOT NULL,
    "unit_cost_currency" TEXT NOT NULL,
    "unit_cost_minor" INTEGER NOT NULL,
    CONSTRAINT "pk_purchase_lines" PRIMARY KEY ("purchase_order_number", "position"),
    CONSTRAINT "fk_purchase_lines_purchase_orders_purchase_order_number" FOREIGN KEY ("purchase_order_number") REFERENCES "purchase_orders" ("number") ON DELETE CASCADE
);

CREATE TABLE "purchase_steps" (
    "purchase_order_number" INTEGER NOT NULL,
    "sequence" INTEGER NOT NULL,
    "from" TEXT NOT NULL,
    "to" TEXT NOT NULL,
    "actor" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "at" INTEGER NOT NULL,
    CONSTRAINT "pk_purchase_steps" PRIMARY KEY ("purchase_order_number", "sequence"),
    CONSTRAINT "fk_purchase_steps_purchase_orders_purchase_order_number" FOREIGN KEY ("purchase_order_number") REFERENCES "purchase_orders" ("number") ON DELETE CASCADE
);

CREATE TABLE "request_lines" (
    "position" INTEGER NOT NULL,
    "request_number" INTEGER NOT NULL,
    "order_line" INTEGER NOT NULL,
    "sku" TEXT NOT NULL,
    "unit" TEXT NOT NULL,
    "quantity" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "offered" TEXT NULL,
    "eta" TEXT NULL,
    "price_accepted" INTEGER NULL,
    "cost_currency" TEXT NOT NULL,
    "cost_minor" INTEGER NOT NULL,
    "offered_cost_currency" TEXT NULL,
    "offered_cost_minor" INTEGER NULL,
    CONSTRAINT "pk_request_lines" PRIMARY KEY ("request_number", "position"),
    CONSTRAINT "fk_request_lines_requests_request_number" FOREIGN KEY ("request_number") REFERENCES "requests" ("number") ON DELETE CASCADE
);

CREATE TABLE "request_steps" (
    "request_number" INTEGER NOT NULL,
    "sequence" INTEGER NOT NULL,
    "from" TEXT NOT NULL,
    "to" TEXT NOT NULL,
    "actor" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "at" INTEGER NOT NULL,
    CONSTRAINT "pk_request_steps" PRIMARY KEY ("request_number", "sequence"),
    CONSTRAINT "fk_request_steps_requests_request_number" FOREIGN KEY ("request_number") REFERENCES "requests" ("number") ON DELETE CASCADE
);

CREATE TABLE "supplier_offers" (
    "supplier_code" TEXT NOT NULL,
    "sku" TEXT NOT NULL,
    "unit" TEXT NOT NULL,
    "lead_days" INTEGER NOT NULL,
    "least_quantity" TEXT NOT NULL,
    "cost_currency" TEXT NOT NULL,
    "cost_minor" INTEGER NOT NULL,
    CONSTRAINT "pk_supplier_offers" PRIMARY KEY ("supplier_code", "sku"),
    CONSTRAINT "fk_supplier_offers_products_sku" FOREIGN KEY ("sku") REFERENCES "products" ("sku") ON DELETE CASCADE,
    CONSTRAINT "fk_supplier_offers_suppliers_supplier_code" FOREIGN KEY ("supplier_code") REFERENCES "suppliers" ("code") ON DELETE CASCADE
);

CREATE TABLE "awards" (
    "order_number" INTEGER NOT NULL,
    "order_line" INTEGER NOT NULL,
    "sequence" INTEGER NOT NULL,
    "supplier_code" TEXT NOT NULL,
    "request_number" INTEGER NOT NULL,
    "quantity" TEXT NOT NULL,
    "eta" TEXT NULL,
    "reason" TEXT NOT NULL,
    "unit_cost_currency" TEXT NOT NULL,
    "unit_cost_minor" INTEGER NOT NULL,
    CONSTRAINT "pk_awards" PRIMARY KEY ("order_number", "order_line", "sequence"),
    CONSTRAINT "fk_awards_order_lines_order_number_order_line" FOREIGN KEY ("order_number", "order_line") REFERENCES "order_lines" ("order_number", "position") ON DELETE CASCADE
);

CREATE INDEX "ix_conversations_party_role_party_code" ON "conversations" ("party_role", "party_code");

CREATE INDEX "ix_due_work_due_at" ON "due_work" ("due_at") WHERE status = 'Pending';

CREATE INDEX "ix_due_work_id" ON "due_work" ("id") WHERE status = 'Dead';

CREATE UNIQUE INDEX "ix_inbox_channel_provider_id" ON "inbox" ("channel", "provider_id");

CREATE INDEX "ix_inbox_conversation_id" ON "inbox" ("conversation", "id") WHERE status = 'Pending';

CREATE UNIQUE INDEX "ix_inbox_conversation_seq" ON "inbox" ("conversation", "seq");

CREATE INDEX "ix_inbox_id" ON "inbox" ("id") WHERE status = 'Dead';

CREATE INDEX "ix_invoices_due_on" ON "invoices" ("due_on");

CREATE INDEX "ix_invoices_issued_on" ON "invoices" ("issued_on");

CREATE UNIQUE INDEX "ix_invoices_order_number" ON "invoices" ("order_number");

CREATE INDEX "ix_journal_entries_date" ON "journal_entries" ("date");

CREATE INDEX "ix_journal_entries_order_number" ON "journal_entries" ("order_number");

CREATE UNIQUE INDEX "ix_journal_entries_source" ON "journal_entries" ("source");

CREATE INDEX "ix_orders_customer_code" ON "orders" ("customer_code") WHERE status IN ('AwaitingApproval', 'Sourcing', 'AwaitingCustomer', 'Scheduled', 'Delivered');

CREATE INDEX "ix_orders_customer_code_number" ON "orders" ("customer_code", "number");

CREATE INDEX "ix_orders_placed_at" ON "orders" ("placed_at");

CREATE UNIQUE INDEX "ix_orders_source" ON "orders" ("source");

CREATE UNIQUE INDEX "ix_outbox_conversation_seq" ON "outbox" ("conversation", "seq");

CREATE INDEX "ix_outbox_conversation_seq1" ON "outbox" ("conversation", "seq") WHERE status = 'Pending';

CREATE INDEX "ix_outbox_id" ON "outbox" ("id") WHERE status = 'Dead';

CREATE INDEX "ix_postings_account_party" ON "postings" ("account", "party");

CREATE INDEX "ix_purchase_orders_order_number" ON "purchase_orders" ("order_number");

CREATE INDEX "ix_purchase_orders_supplier_code" ON "purchase_orders" ("supplier_code") WHERE status = 'Placed';

CREATE INDEX "ix_purchase_orders_supplier_code_order_number" ON "purchase_orders" ("supplier_code", "order_number");

CREATE INDEX "ix_requests_order_number" ON "requests" ("order_number");

CREATE INDEX "ix_requests_supplier_code" ON "requests" ("supplier_code") WHERE status IN ('Open', 'Reminded');

CREATE INDEX "ix_requests_supplier_code_order_number" ON "requests" ("supplier_code", "order_number");

CREATE INDEX "ix_supplier_offers_sku" ON "supplier_offers" ("sku");

CREATE INDEX "ix_tasks_number" ON "tasks" ("number") WHERE status = 'Open';

CREATE INDEX "ix_tasks_order_number" ON "tasks" ("order_number");

INSERT INTO "__EFMigrationsHistory" ("migration_id", "product_version")
VALUES ('20261124045113_Initial', '10.0.15');

COMMIT;

BEGIN TRANSACTION;
DROP INDEX "ix_outbox_id";

ALTER TABLE "outbox" ADD "failure" TEXT NULL;

ALTER TABLE "outbox" ADD "parts_sent" INTEGER NOT NULL DEFAULT 0;

ALTER TABLE "inbox" ADD "content" TEXT NULL;

CREATE TABLE "deliveries" (
    "channel" TEXT NOT NULL,
    "provider_id" TEXT NOT NULL,
    "outbox_id" INTEGER NULL,
    "status" TEXT NOT NULL,
    "failure" TEXT NULL,
    "reason" TEXT NULL,
    "at" INTEGER NOT NULL,
    CONSTRAINT "pk_deliveries" PRIMARY KEY ("channel", "provider_id")
);

CREATE INDEX "ix_outbox_id" ON "outbox" ("id") WHERE status IN ('Dead', 'Failed', 'Unknown');

CREATE INDEX "ix_deliveries_outbox_id" ON "deliveries" ("outbox_id");

CREATE TABLE "ef_temp_outbox" (
    "id" INTEGER NOT NULL CONSTRAINT "pk_outbox" PRIMARY KEY AUTOINCREMENT,
    "attempts" INTEGER NOT NULL,
    "cause" INTEGER NULL,
    "content" TEXT NOT NULL,
    "conversation" TEXT NOT NULL,
    "created_at" INTEGER NOT NULL,
    "error" TEXT NULL,
    "failure" TEXT NULL,
    "lease_host" TEXT NULL,
    "lease_until" INTEGER NULL,
    "next_attempt_at" INTEGER NOT NULL,
    "parts_sent" INTEGER NOT NULL DEFAULT 0,
    "sent_at" INTEGER NULL,
    "seq" INTEGER NOT NULL,
    "status" TEXT NOT NULL
);

INSERT INTO "ef_temp_outbox" ("id", "attempts", "cause", "content", "conversation", "created_at", "error", "failure", "lease_host", "lease_until", "next_attempt_at", "parts_sent", "sent_at", "seq", "status")
SELECT "id", "attempts", "cause", "content", "conversation", "created_at", "error", "failure", "lease_host", "lease_until", "next_attempt_at", "parts_sent", "sent_at", "seq", "status"
FROM "outbox";

COMMIT;

PRAGMA foreign_keys = 0;

BEGIN TRANSACTION;
DROP TABLE "outbox";

ALTER TABLE "ef_temp_outbox" RENAME TO "outbox";

COMMIT;

PRAGMA foreign_keys = 1;

BEGIN TRANSACTION;
CREATE UNIQUE INDEX "ix_outbox_conversation_seq" ON "outbox" ("conversation", "seq");

CREATE INDEX "ix_outbox_conversation_seq1" ON "outbox" ("conversation", "seq") WHERE status = 'Pending';

CREATE INDEX "ix_outbox_id" ON "outbox" ("id") WHERE status IN ('Dead', 'Failed', 'Unknown');

COMMIT;

INSERT INTO "__EFMigrationsHistory" ("migration_id", "product_version")
VALUES ('20261125195727_DeliveriesAndContent', '10.0.15');

BEGIN TRANSACTION;
ALTER TABLE "inbox" ADD "prepared" TEXT NULL;

ALTER TABLE "inbox" ADD "preparing" TEXT NULL;

ALTER TABLE "inbox" ADD "preparing_attempts" INTEGER NOT NULL DEFAULT 0;

ALTER TABLE "inbox" ADD "preparing_lease_until" INTEGER NULL;

ALTER TABLE "inbox" ADD "preparing_since" INTEGER NULL;

CREATE TABLE "model_questions" (
    "customer" TEXT NOT NULL,
    "day" TEXT NOT NULL,
    "questions" INTEGER NOT NULL,
    CONSTRAINT "pk_model_questions" PRIMARY KEY ("customer", "day")
);

CREATE INDEX "ix_inbox_preparing_id" ON "inbox" ("preparing", "id") WHERE preparing IS NOT NULL;

INSERT INTO "__EFMigrationsHistory" ("migration_id", "product_version")
VALUES ('20261125205048_Preparation', '10.0.15');

COMMIT;

BEGIN TRANSACTION;
ALTER TABLE "tasks" ADD "applicant_conversation" TEXT NULL;

ALTER TABLE "tasks" ADD "applicant_language" TEXT NULL;

ALTER TABLE "tasks" ADD "applicant_name" TEXT NULL;

ALTER TABLE "tasks" ADD "applicant_shop" TEXT NULL;

ALTER TABLE "conversations" ADD "stopped_at" INTEGER NULL;

CREATE TABLE "contacts" (
    "conversation" TEXT NOT NULL CONSTRAINT "pk_contacts" PRIMARY KEY,
    "role" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "joined_at" INTEGER NOT NULL
);

CREATE TABLE "invitations" (
    "code" TEXT NOT NULL CONSTRAINT "pk_invitations" PRIMARY KEY,
    "role" TEXT NOT NULL,
    "party_code" TEXT NOT NULL,
    "expires_at" INTEGER NOT NULL,
    "used_at" INTEGER NULL,
    "used_by" TEXT NULL
);

INSERT INTO "__EFMigrationsHistory" ("migration_id", "product_version")
VALUES ('20261125210905_ContactsAndInvitations', '10.0.15');

COMMIT;

BEGIN TRANSACTION;
CREATE TABLE "learned_words" (
    "id" INTEGER NOT NULL CONSTRAINT "pk_learned_words" PRIMARY KEY AUTOINCREMENT,
    "customer_code" TEXT NOT NULL,
    "wording" TEXT NOT NULL,
    "said" TEXT NOT NULL,
    "sku" TEXT NOT NULL,
    "times" INTEGER NOT NULL,
    "learned_at" INTEGER NOT NULL,
    "cause" INTEGER NOT NULL,
    "retired_at" INTEGER NULL,
    "retired_by" TEXT NULL,
    "version" INTEGER NOT NULL
);

CREATE UNIQUE INDEX "ix_learned_words_customer_code_wording" ON "learned_words" ("customer_code", "wording");

CREATE INDEX "ix_learned_words_version" ON "learned_words" ("version");

INSERT INTO "__EFMigrationsHistory" ("migration_id", "product_version")
VALUES ('20261125213237_LearnedWords', '10.0.15');

COMMIT;

BEGIN TRANSACTION;
CREATE TABLE "conversation_references" (
    "conversation" TEXT NOT NULL CONSTRAINT "pk_conversation_references" PRIMARY KEY,
    "service_url" TEXT NOT NULL,
    "provider_id" TEXT NOT NULL,
    "bot_id" TEXT NOT NULL,
    "updated_at" INTEGER NOT NULL
);

INSERT INTO "__EFMigrationsHistory" ("migration_id", "product_version")
VALUES ('20261125214729_ConversationReferences', '10.0.15');

COMMIT;

BEGIN TRANSACTION;
ALTER TABLE "conversations" ADD "blocked_at" INTEGER NULL;

INSERT INTO "__EFMigrationsHistory" ("migration_id", "product_version")
VALUES ('20261125231742_BlockedConversations', '10.0.15');

COMMIT;

BEGIN TRANSACTION;
CREATE TABLE "recordings" (
    "file" TEXT NOT NULL CONSTRAINT "pk_recordings" PRIMARY KEY,
    "inbox_id" INTEGER NULL,
    "media_type" TEXT NOT NULL,
    "kept_at" INTEGER NOT NULL,
    "removed_at" INTEGER NULL
);

CREATE INDEX "ix_recordings_inbox_id" ON "recordings" ("inbox_id");

CREATE INDEX "ix_recordings_kept_at" ON "recordings" ("kept_at") WHERE removed_at IS NULL;

INSERT INTO "__EFMigrationsHistory" ("migration_id", "product_version")
VALUES ('20261126001731_Recordings', '10.0.15');

COMMIT;

BEGIN TRANSACTION;
CREATE INDEX "ix_invoices_customer_code_number" ON "invoices" ("customer_code", "number");

INSERT INTO "__EFMigrationsHistory" ("migration_id", "product_version")
VALUES ('20261126040835_InvoicesOfCustomer', '10.0.15');

COMMIT;

