using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Abtamim.Infrastructure.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class BlockedConversations : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "blocked_at",
                table: "conversations",
                type: "INTEGER",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "blocked_at",
                table: "conversations");
        }
    }
}
