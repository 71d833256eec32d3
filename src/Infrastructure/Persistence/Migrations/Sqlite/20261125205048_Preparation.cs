using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Abtamim.Infrastructure.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Preparation : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "prepared",
                table: "inbox",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "preparing",
                table: "inbox",
                type: "TEXT",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "preparing_attempts",
                table: "inbox",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<long>(
                name: "preparing_lease_until",
                table: "inbox",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "preparing_since",
                table: "inbox",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "model_questions",
                columns: table => new
                {
                    customer = table.Column<string>(type: "TEXT", nullable: false),
                    day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    questions = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_model_questions", x => new { x.customer, x.day });
                });

            migrationBuilder.CreateIndex(
                name: "ix_inbox_preparing_id",
                table: "inbox",
                columns: new[] { "preparing", "id" },
                filter: "preparing IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "model_questions");

            migrationBuilder.DropIndex(
                name: "ix_inbox_preparing_id",
                table: "inbox");

            migrationBuilder.DropColumn(
                name: "prepared",
                table: "inbox");

            migrationBuilder.DropColumn(
                name: "preparing",
                table: "inbox");

            migrationBuilder.DropColumn(
                name: "preparing_attempts",
                table: "inbox");

            migrationBuilder.DropColumn(
                name: "preparing_lease_until",
                table: "inbox");

            migrationBuilder.DropColumn(
                name: "preparing_since",
                table: "inbox");
        }
    }
}
