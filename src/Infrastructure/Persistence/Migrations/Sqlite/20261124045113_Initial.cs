using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Abtamim.Infrastructure.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "balances",
                columns: table => new
                {
                    account = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    party = table.Column<string>(type: "TEXT", nullable: false),
                    currency = table.Column<string>(type: "TEXT", maxLength: 3, nullable: false),
                    minor = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_balances", x => new { x.account, x.party, x.currency });
                });

            migrationBuilder.CreateTable(
                name: "conversations",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", nullable: false),
                    party_role = table.Column<string>(type: "TEXT", nullable: true),
                    party_code = table.Column<string>(type: "TEXT", nullable: true),
                    state = table.Column<string>(type: "TEXT", nullable: true),
                    taken_over_by = table.Column<string>(type: "TEXT", nullable: true),
                    last_inbound_at = table.Column<long>(type: "INTEGER", nullable: true),
                    version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_conversations", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "counters",
                columns: table => new
                {
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    value = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_counters", x => x.name);
                });

            migrationBuilder.CreateTable(
                name: "customers",
                columns: table => new
                {
                    code = table.Column<string>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    conversation = table.Column<string>(type: "TEXT", nullable: false),
                    language = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    delivery_address = table.Column<string>(type: "TEXT", nullable: false),
                    payment_terms_days = table.Column<int>(type: "INTEGER", nullable: false),
                    credit_limit_currency = table.Column<string>(type: "TEXT", maxLength: 3, nullable: false),
                    credit_limit_minor = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_customers", x => x.code);
                });

            migrationBuilder.CreateTable(
                name: "due_work",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    order_number = table.Column<long>(type: "INTEGER", nullable: false),
                    request_number = table.Column<long>(type: "INTEGER", nullable: true),
                    cause = table.Column<long>(type: "INTEGER", nullable: false),
                    due_at = table.Column<long>(type: "INTEGER", nullable: false),
                    status = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    lease_until = table.Column<long>(type: "INTEGER", nullable: true),
                    done_at = table.Column<long>(type: "INTEGER", nullable: true),
                    error = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_due_work", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "inbox",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    channel = table.Column<string>(type: "TEXT", nullable: false),
                    provider_id = table.Column<string>(type: "TEXT", nullable: false),
                    conversation = table.Column<string>(type: "TEXT", nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: true),
                    button = table.Column<string>(type: "TEXT", nullable: true),
                    received_at = table.Column<long>(type: "INTEGER", nullable: false),
                    status = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    next_attempt_at = table.Column<long>(type: "INTEGER", nullable: false),
                    seq = table.Column<long>(type: "INTEGER", nullable: true),
                    handled_at = table.Column<long>(type: "INTEGER", nullable: true),
                    error = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_inbox", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "invoices",
                columns: table => new
                {
                    number = table.Column<long>(type: "INTEGER", nullable: false),
                    order_number = table.Column<long>(type: "INTEGER", nullable: false),
                    customer_code = table.Column<string>(type: "TEXT", nullable: false),
                    issued_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    due_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    total_currency = table.Column<string>(type: "TEXT", maxLength: 3, nullable: false),
                    total_minor = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_invoices", x => x.number);
                });

            migrationBuilder.CreateTable(
                name: "journal_entries",
                columns: table => new
                {
                    number = table.Column<long>(type: "INTEGER", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    source = table.Column<string>(type: "TEXT", nullable: false),
                    cause = table.Column<long>(type: "INTEGER", nullable: false),
                    order_number = table.Column<long>(type: "INTEGER", nullable: true),
                    date = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    narrative = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_journal_entries", x => x.number);
                });

            migrationBuilder.CreateTable(
                name: "orders",
                columns: table => new
                {
                    number = table.Column<long>(type: "INTEGER", nullable: false),
                    customer_code = table.Column<string>(type: "TEXT", nullable: false),
                    source = table.Column<string>(type: "TEXT", nullable: false),
                    cause = table.Column<long>(type: "INTEGER", nullable: false),
                    placed_at = table.Column<long>(type: "INTEGER", nullable: false),
                    wanted_date = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    wanted_part = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    status = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    total_currency = table.Column<string>(type: "TEXT", maxLength: 3, nullable: false),
                    total_minor = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_orders", x => x.number);
                });

            migrationBuilder.CreateTable(
                name: "outbox",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    conversation = table.Column<string>(type: "TEXT", nullable: false),
                    seq = table.Column<long>(type: "INTEGER", nullable: false),
                    content = table.Column<string>(type: "TEXT", nullable: false),
                    cause = table.Column<long>(type: "INTEGER", nullable: true),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false),
                    status = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    next_attempt_at = table.Column<long>(type: "INTEGER", nullable: false),
                    lease_until = table.Column<long>(type: "INTEGER", nullable: true),
                    lease_host = table.Column<string>(type: "TEXT", nullable: true),
                    sent_at = table.Column<long>(type: "INTEGER", nullable: true),
                    provider_id = table.Column<string>(type: "TEXT", nullable: true),
                    error = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_outbox", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "products",
                columns: table => new
                {
                    sku = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    position = table.Column<int>(type: "INTEGER", nullable: false),
                    name_ar = table.Column<string>(type: "TEXT", nullable: false),
                    name_en = table.Column<string>(type: "TEXT", nullable: false),
                    category = table.Column<string>(type: "TEXT", nullable: false),
                    vat_rate = table.Column<decimal>(type: "TEXT", nullable: false),
                    price_currency = table.Column<string>(type: "TEXT", maxLength: 3, nullable: false),
                    price_minor = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_products", x => x.sku);
                });

            migrationBuilder.CreateTable(
                name: "purchase_orders",
                columns: table => new
                {
                    number = table.Column<long>(type: "INTEGER", nullable: false),
                    order_number = table.Column<long>(type: "INTEGER", nullable: false),
                    supplier_code = table.Column<string>(type: "TEXT", nullable: false),
                    cause = table.Column<long>(type: "INTEGER", nullable: false),
                    placed_at = table.Column<long>(type: "INTEGER", nullable: false),
                    eta = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    received_at = table.Column<long>(type: "INTEGER", nullable: true),
                    status = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_purchase_orders", x => x.number);
                });

            migrationBuilder.CreateTable(
                name: "requests",
                columns: table => new
                {
                    number = table.Column<long>(type: "INTEGER", nullable: false),
                    order_number = table.Column<long>(type: "INTEGER", nullable: false),
                    supplier_code = table.Column<string>(type: "TEXT", nullable: false),
                    cause = table.Column<long>(type: "INTEGER", nullable: false),
                    sent_at = table.Column<long>(type: "INTEGER", nullable: false),
                    deadline = table.Column<long>(type: "INTEGER", nullable: false),
                    answered_at = table.Column<long>(type: "INTEGER", nullable: true),
                    status = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_requests", x => x.number);
                });

            migrationBuilder.CreateTable(
                name: "staff",
                columns: table => new
                {
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    conversation = table.Column<string>(type: "TEXT", nullable: false),
                    language = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_staff", x => x.name);
                });

            migrationBuilder.CreateTable(
                name: "supplier_records",
                columns: table => new
                {
                    supplier_code = table.Column<string>(type: "TEXT", nullable: false),
                    asked = table.Column<int>(type: "INTEGER", nullable: false),
                    answered = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_supplier_records", x => x.supplier_code);
                });

            migrationBuilder.CreateTable(
                name: "suppliers",
                columns: table => new
                {
                    code = table.Column<string>(type: "TEXT", nullable: false),
                    name_ar = table.Column<string>(type: "TEXT", nullable: false),
                    name_en = table.Column<string>(type: "TEXT", nullable: false),
                    conversation = table.Column<string>(type: "TEXT", nullable: false),
                    language = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_suppliers", x => x.code);
                });

            migrationBuilder.CreateTable(
                name: "usual_quantities",
                columns: table => new
                {
                    customer_code = table.Column<string>(type: "TEXT", nullable: false),
                    sku = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    unit = table.Column<string>(type: "TEXT", nullable: false),
                    orders = table.Column<int>(type: "INTEGER", nullable: false),
                    largest = table.Column<decimal>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_usual_quantities", x => new { x.customer_code, x.sku, x.unit });
                });

            migrationBuilder.CreateTable(
                name: "invoice_lines",
                columns: table => new
                {
                    position = table.Column<int>(type: "INTEGER", nullable: false),
                    invoice_number = table.Column<long>(type: "INTEGER", nullable: false),
                    sku = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    name_ar = table.Column<string>(type: "TEXT", nullable: false),
                    name_en = table.Column<string>(type: "TEXT", nullable: false),
                    unit = table.Column<string>(type: "TEXT", nullable: false),
                    quantity = table.Column<decimal>(type: "TEXT", nullable: false),
                    vat_rate = table.Column<decimal>(type: "TEXT", nullable: false),
                    unit_price_currency = table.Column<string>(type: "TEXT", maxLength: 3, nullable: false),
                    unit_price_minor = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_invoice_lines", x => new { x.invoice_number, x.position });
                    table.ForeignKey(
                        name: "fk_invoice_lines_invoices_invoice_number",
                        column: x => x.invoice_number,
                        principalTable: "invoices",
                        principalColumn: "number",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "postings",
                columns: table => new
                {
                    position = table.Column<int>(type: "INTEGER", nullable: false),
                    entry_number = table.Column<long>(type: "INTEGER", nullable: false),
                    account = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    party = table.Column<string>(type: "TEXT", nullable: true),
                    amount_currency = table.Column<string>(type: "TEXT", maxLength: 3, nullable: false),
                    amount_minor = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_postings", x => new { x.entry_number, x.position });
                    table.ForeignKey(
                        name: "fk_postings_journal_entries_entry_number",
                        column: x => x.entry_number,
                        principalTable: "journal_entries",
                        principalColumn: "number",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "order_lines",
                columns: table => new
                {
                    position = table.Column<int>(type: "INTEGER", nullable: false),
                    order_number = table.Column<long>(type: "INTEGER", nullable: false),
                    sku = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    unit = table.Column<string>(type: "TEXT", nullable: false),
                    ordered = table.Column<decimal>(type: "TEXT", nullable: false),
                    quantity = table.Column<decimal>(type: "TEXT", nullable: false),
                    vat_rate = table.Column<decimal>(type: "TEXT", nullable: false),
                    unit_price_currency = table.Column<string>(type: "TEXT", maxLength: 3, nullable: false),
                    unit_price_minor = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_order_lines", x => new { x.order_number, x.position });
                    table.ForeignKey(
                        name: "fk_order_lines_orders_order_number",
                        column: x => x.order_number,
                        principalTable: "orders",
                        principalColumn: "number",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "order_steps",
                columns: table => new
                {
                    order_number = table.Column<long>(type: "INTEGER", nullable: false),
                    sequence = table.Column<long>(type: "INTEGER", nullable: false),
                    from = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    to = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    actor = table.Column<string>(type: "TEXT", nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_order_steps", x => new { x.order_number, x.sequence });
                    table.ForeignKey(
                        name: "fk_order_steps_orders_order_number",
                        column: x => x.order_number,
                        principalTable: "orders",
                        principalColumn: "number",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "tasks",
                columns: table => new
                {
                    number = table.Column<long>(type: "INTEGER", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    cause = table.Column<long>(type: "INTEGER", nullable: false),
                    opened_at = table.Column<long>(type: "INTEGER", nullable: false),
                    order_number = table.Column<long>(type: "INTEGER", nullable: true),
                    request_number = table.Column<long>(type: "INTEGER", nullable: true),
                    request_line = table.Column<int>(type: "INTEGER", nullable: true),
                    party = table.Column<string>(type: "TEXT", nullable: true),
                    note = table.Column<string>(type: "TEXT", nullable: true),
                    status = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    decided_by = table.Column<string>(type: "TEXT", nullable: true),
                    decided_at = table.Column<long>(type: "INTEGER", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    amount_currency = table.Column<string>(type: "TEXT", maxLength: 3, nullable: true),
                    amount_minor = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_tasks", x => x.number);
                    table.ForeignKey(
                        name: "fk_tasks_orders_order_number",
                        column: x => x.order_number,
                        principalTable: "orders",
                        principalColumn: "number");
                });

            migrationBuilder.CreateTable(
                name: "product_aliases",
                columns: table => new
                {
                    sku = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    position = table.Column<int>(type: "INTEGER", nullable: false),
                    alias = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_product_aliases", x => new { x.sku, x.position });
                    table.ForeignKey(
                        name: "fk_product_aliases_products_sku",
                        column: x => x.sku,
                        principalTable: "products",
                        principalColumn: "sku",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "product_units",
                columns: table => new
                {
                    sku = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    position = table.Column<int>(type: "INTEGER", nullable: false),
                    code = table.Column<string>(type: "TEXT", nullable: false),
                    content = table.Column<decimal>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_product_units", x => new { x.sku, x.position });
                    table.ForeignKey(
                        name: "fk_product_units_products_sku",
                        column: x => x.sku,
                        principalTable: "products",
                        principalColumn: "sku",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "purchase_lines",
                columns: table => new
                {
                    position = table.Column<int>(type: "INTEGER", nullable: false),
                    purchase_order_number = table.Column<long>(type: "INTEGER", nullable: false),
                    order_line = table.Column<int>(type: "INTEGER", nullable: false),
                    sku = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    unit = table.Column<string>(type: "TEXT", nullable: false),
                    quantity = table.Column<decimal>(type: "TEXT", nullable: false),
                    vat_rate = table.Column<decimal>(type: "TEXT", nullable: false),
                    unit_cost_currency = table.Column<string>(type: "TEXT", maxLength: 3, nullable: false),
                    unit_cost_minor = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_purchase_lines", x => new { x.purchase_order_number, x.position });
                    table.ForeignKey(
                        name: "fk_purchase_lines_purchase_orders_purchase_order_number",
                        column: x => x.purchase_order_number,
                        principalTable: "purchase_orders",
                        principalColumn: "number",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "purchase_steps",
                columns: table => new
                {
                    purchase_order_number = table.Column<long>(type: "INTEGER", nullable: false),
                    sequence = table.Column<long>(type: "INTEGER", nullable: false),
                    from = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    to = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    actor = table.Column<string>(type: "TEXT", nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_purchase_steps", x => new { x.purchase_order_number, x.sequence });
                    table.ForeignKey(
                        name: "fk_purchase_steps_purchase_orders_purchase_order_number",
                        column: x => x.purchase_order_number,
                        principalTable: "purchase_orders",
                        principalColumn: "number",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "request_lines",
                columns: table => new
                {
                    position = table.Column<int>(type: "INTEGER", nullable: false),
                    request_number = table.Column<long>(type: "INTEGER", nullable: false),
                    order_line = table.Column<int>(type: "INTEGER", nullable: false),
                    sku = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    unit = table.Column<string>(type: "TEXT", nullable: false),
                    quantity = table.Column<decimal>(type: "TEXT", nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: false),
                    offered = table.Column<decimal>(type: "TEXT", nullable: true),
                    eta = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    price_accepted = table.Column<bool>(type: "INTEGER", nullable: true),
                    cost_currency = table.Column<string>(type: "TEXT", maxLength: 3, nullable: false),
                    cost_minor = table.Column<long>(type: "INTEGER", nullable: false),
                    offered_cost_currency = table.Column<string>(type: "TEXT", maxLength: 3, nullable: true),
                    offered_cost_minor = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_request_lines", x => new { x.request_number, x.position });
                    table.ForeignKey(
                        name: "fk_request_lines_requests_request_number",
                        column: x => x.request_number,
                        principalTable: "requests",
                        principalColumn: "number",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "request_steps",
                columns: table => new
                {
                    request_number = table.Column<long>(type: "INTEGER", nullable: false),
                    sequence = table.Column<long>(type: "INTEGER", nullable: false),
                    from = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    to = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    actor = table.Column<string>(type: "TEXT", nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_request_steps", x => new { x.request_number, x.sequence });
                    table.ForeignKey(
                        name: "fk_request_steps_requests_request_number",
                        column: x => x.request_number,
                        principalTable: "requests",
                        principalColumn: "number",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "supplier_offers",
                columns: table => new
                {
                    supplier_code = table.Column<string>(type: "TEXT", nullable: false),
                    sku = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    unit = table.Column<string>(type: "TEXT", nullable: false),
                    lead_days = table.Column<int>(type: "INTEGER", nullable: false),
                    least_quantity = table.Column<decimal>(type: "TEXT", nullable: false),
                    cost_currency = table.Column<string>(type: "TEXT", maxLength: 3, nullable: false),
                    cost_minor = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_supplier_offers", x => new { x.supplier_code, x.sku });
                    table.ForeignKey(
                        name: "fk_supplier_offers_products_sku",
                        column: x => x.sku,
                        principalTable: "products",
                        principalColumn: "sku",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_supplier_offers_suppliers_supplier_code",
                        column: x => x.supplier_code,
                        principalTable: "suppliers",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "awards",
                columns: table => new
                {
                    order_number = table.Column<long>(type: "INTEGER", nullable: false),
                    order_line = table.Column<int>(type: "INTEGER", nullable: false),
                    sequence = table.Column<long>(type: "INTEGER", nullable: false),
                    supplier_code = table.Column<string>(type: "TEXT", nullable: false),
                    request_number = table.Column<long>(type: "INTEGER", nullable: false),
                    quantity = table.Column<decimal>(type: "TEXT", nullable: false),
                    eta = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    reason = table.Column<string>(type: "TEXT", nullable: false),
                    unit_cost_currency = table.Column<string>(type: "TEXT", maxLength: 3, nullable: false),
                    unit_cost_minor = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_awards", x => new { x.order_number, x.order_line, x.sequence });
                    table.ForeignKey(
                        name: "fk_awards_order_lines_order_number_order_line",
                        columns: x => new { x.order_number, x.order_line },
                        principalTable: "order_lines",
                        principalColumns: new[] { "order_number", "position" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_conversations_party_role_party_code",
                table: "conversations",
                columns: new[] { "party_role", "party_code" });

            migrationBuilder.CreateIndex(
                name: "ix_due_work_due_at",
                table: "due_work",
                column: "due_at",
                filter: "status = 'Pending'");

            migrationBuilder.CreateIndex(
                name: "ix_due_work_id",
                table: "due_work",
                column: "id",
                filter: "status = 'Dead'");

            migrationBuilder.CreateIndex(
                name: "ix_inbox_channel_provider_id",
                table: "inbox",
                columns: new[] { "channel", "provider_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_inbox_conversation_id",
                table: "inbox",
                columns: new[] { "conversation", "id" },
                filter: "status = 'Pending'");

            migrationBuilder.CreateIndex(
                name: "ix_inbox_conversation_seq",
                table: "inbox",
                columns: new[] { "conversation", "seq" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_inbox_id",
                table: "inbox",
                column: "id",
                filter: "status = 'Dead'");

            migrationBuilder.CreateIndex(
                name: "ix_invoices_due_on",
                table: "invoices",
                column: "due_on");

            migrationBuilder.CreateIndex(
                name: "ix_invoices_issued_on",
                table: "invoices",
                column: "issued_on");

            migrationBuilder.CreateIndex(
                name: "ix_invoices_order_number",
                table: "invoices",
                column: "order_number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_journal_entries_date",
                table: "journal_entries",
                column: "date");

            migrationBuilder.CreateIndex(
                name: "ix_journal_entries_order_number",
                table: "journal_entries",
                column: "order_number");

            migrationBuilder.CreateIndex(
                name: "ix_journal_entries_source",
                table: "journal_entries",
                column: "source",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_orders_customer_code",
                table: "orders",
                column: "customer_code",
                filter: "status IN ('AwaitingApproval', 'Sourcing', 'AwaitingCustomer', 'Scheduled', 'Delivered')");

            migrationBuilder.CreateIndex(
                name: "ix_orders_customer_code_number",
                table: "orders",
                columns: new[] { "customer_code", "number" });

            migrationBuilder.CreateIndex(
                name: "ix_orders_placed_at",
                table: "orders",
                column: "placed_at");

            migrationBuilder.CreateIndex(
                name: "ix_orders_source",
                table: "orders",
                column: "source",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_outbox_conversation_seq",
                table: "outbox",
                columns: new[] { "conversation", "seq" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_outbox_conversation_seq1",
                table: "outbox",
                columns: new[] { "conversation", "seq" },
                filter: "status = 'Pending'");

            migrationBuilder.CreateIndex(
                name: "ix_outbox_id",
                table: "outbox",
                column: "id",
                filter: "status = 'Dead'");

            migrationBuilder.CreateIndex(
                name: "ix_postings_account_party",
                table: "postings",
                columns: new[] { "account", "party" });

            migrationBuilder.CreateIndex(
                name: "ix_purchase_orders_order_number",
                table: "purchase_orders",
                column: "order_number");

            migrationBuilder.CreateIndex(
                name: "ix_purchase_orders_supplier_code",
                table: "purchase_orders",
                column: "supplier_code",
                filter: "status = 'Placed'");

            migrationBuilder.CreateIndex(
                name: "ix_purchase_orders_supplier_code_order_number",
                table: "purchase_orders",
                columns: new[] { "supplier_code", "order_number" });

            migrationBuilder.CreateIndex(
                name: "ix_requests_order_number",
                table: "requests",
                column: "order_number");

            migrationBuilder.CreateIndex(
                name: "ix_requests_supplier_code",
                table: "requests",
                column: "supplier_code",
                filter: "status IN ('Open', 'Reminded')");

            migrationBuilder.CreateIndex(
                name: "ix_requests_supplier_code_order_number",
                table: "requests",
                columns: new[] { "supplier_code", "order_number" });

            migrationBuilder.CreateIndex(
                name: "ix_supplier_offers_sku",
                table: "supplier_offers",
                column: "sku");

            migrationBuilder.CreateIndex(
                name: "ix_tasks_number",
                table: "tasks",
                column: "number",
                filter: "status = 'Open'");

            migrationBuilder.CreateIndex(
                name: "ix_tasks_order_number",
                table: "tasks",
                column: "order_number");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "awards");

            migrationBuilder.DropTable(
                name: "balances");

            migrationBuilder.DropTable(
                name: "conversations");

            migrationBuilder.DropTable(
                name: "counters");

            migrationBuilder.DropTable(
                name: "customers");

            migrationBuilder.DropTable(
                name: "due_work");

            migrationBuilder.DropTable(
                name: "inbox");

            migrationBuilder.DropTable(
                name: "invoice_lines");

            migrationBuilder.DropTable(
                name: "order_steps");

            migrationBuilder.DropTable(
                name: "outbox");

            migrationBuilder.DropTable(
                name: "postings");

            migrationBuilder.DropTable(
                name: "product_aliases");

            migrationBuilder.DropTable(
                name: "product_units");

            migrationBuilder.DropTable(
                name: "purchase_lines");

            migrationBuilder.DropTable(
                name: "purchase_steps");

            migrationBuilder.DropTable(
                name: "request_lines");

            migrationBuilder.DropTable(
                name: "request_steps");

            migrationBuilder.DropTable(
                name: "staff");

            migrationBuilder.DropTable(
                name: "supplier_offers");

            migrationBuilder.DropTable(
                name: "supplier_records");

            migrationBuilder.DropTable(
                name: "tasks");

            migrationBuilder.DropTable(
                name: "usual_quantities");

            migrationBuilder.DropTable(
                name: "order_lines");

            migrationBuilder.DropTable(
                name: "invoices");

            migrationBuilder.DropTable(
                name: "journal_entries");

            migrationBuilder.DropTable(
                name: "purchase_orders");

            migrationBuilder.DropTable(
                name: "requests");

            migrationBuilder.DropTable(
                name: "products");

            migrationBuilder.DropTable(
                name: "suppliers");

            migrationBuilder.DropTable(
                name: "orders");
        }
    }
}
