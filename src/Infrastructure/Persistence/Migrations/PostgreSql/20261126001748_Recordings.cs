using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Abtamim.Infrastructure.Persistence.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class Recordings : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "recordings",
                columns: table => new
                {
                    file = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    inbox_id = table.Column<long>(type: "bigint", nullable: true),
                    media_type = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    kept_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    removed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_recordings", x => x.file);
                });

            migrationBuilder.CreateIndex(
                name: "ix_recordings_inbox_id",
                table: "recordings",
                column: "inbox_id");

            migrationBuilder.CreateIndex(
                name: "ix_recordings_kept_at",
                table: "recordings",
                column: "kept_at",
                filter: "removed_at IS NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "recordings");
        }
    }
}
