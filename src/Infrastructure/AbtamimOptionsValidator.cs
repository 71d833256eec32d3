using Abtamim.Domain;
using Abtamim.Domain.Conversations;
using Abtamim.Infrastructure.Files;
using Abtamim.Infrastructure.LanguageModels;
using Abtamim.Infrastructure.Speech;
using Microsoft.Extensions.Options;

namespace Abtamim.Infrastructure;

/// <summary>Says which key is wrong and what would be right.</summary>
internal sealed class AbtamimOptionsValidator : IValidateOptions<AbtamimOptions>
{
    public ValidateOptionsResult Validate(string? name, AbtamimOptions options)
    {
        var errors = new List<string>();
        Require(!string.IsNullOrWhiteSpace(options.Company.Name), "Company:Name is empty; it is the name on invoices.");
        Require(Currency.TryParse(options.Company.Currency, out _), $"Company:Currency '{options.Company.Currency}' is not a known currency; write an ISO 4217 code such as SAR.");
        Require(TimeZoneInfo.TryFindSystemTimeZoneById(options.Company.TimeZone, out _), $"Company:TimeZone '{options.Company.TimeZone}' is not known; write an IANA name such as Asia/Riyadh.");
        Require(options.Company.Country is { Length: 2 }, $"Company:Country '{options.Company.Country}' is not an ISO 3166 code of two letters such as SA.");
        Require(options.Turns.Workers is >= 1 and <= 64, "Turns:Workers must be between 1 and 64.");
        Require(options.Turns.BatchSize is >= 1 and <= 1000, "Turns:BatchSize must be between 1 and 1000.");
        Require(options.Turns.MessagesPerConversation is >= 1 and <= 100, "Turns:MessagesPerConversation must be between 1 and 100.");
        Require(options.Turns.Attempts >= 1, "Turns:Attempts must be at least 1.");
        Require(options.Turns.FirstRetry > TimeSpan.Zero, "Turns:FirstRetry must be above zero, such as 00:00:01.");
        Require(options.Turns.PollInterval > TimeSpan.Zero, "Turns:PollInterval must be above zero, such as 00:00:01.");
        Require(options.Preparing.LongestLease > TimeSpan.Zero, "Preparing:LongestLease must be above zero, such as 00:00:15.");
        Require(options.Preparing.LeaseMargin > TimeSpan.Zero, "Preparing:LeaseMargin must be above zero, such as 00:00:05.");
        Require(options.Preparing.Attempts >= 1, "Preparing:Attempts must be at least 1.");
        Require(options.Preparing.PollInterval > TimeSpan.Zero, "Preparing:PollInterval must be above zero, such as 00:00:01.");
        errors.AddRange(LanguageOptionsValidator.Errors(options.Llm));
        Require(options.Hearing.Parallel is >= 1 and <= 64, "Hearing:Parallel must be between 1 and 64.");
        Require(options.Hearing.Longest > TimeSpan.Zero, "Hearing:Longest must be above zero, such as 00:10:00.");
        Require(options.Hearing.LeastTime > TimeSpan.Zero, "Hearing:LeastTime must be above zero, such as 00:00:45.");
        Require(options.Hearing.TimePerMinute > TimeSpan.Zero, "Hearing:TimePerMinute must be above zero, such as 00:02:00.");
        Require(options.Hearing.Patience > TimeSpan.Zero, "Hearing:Patience must be above zero, such as 00:00:15.");
        Require(options.Hearing.RemoveEvery > TimeSpan.Zero, "Hearing:RemoveEvery must be above zero, such as 00:01:00.");
        Require(options.Outbox.Parallel is >= 1 and <= 256, "Outbox:Parallel must be between 1 and 256.");
        Require(options.Outbox.Attempts >= 1, "Outbox:Attempts must be at least 1.");
        Require(options.Outbox.FirstRetry > TimeSpan.Zero, "Outbox:FirstRetry must be above zero, such as 00:00:02.");
        Require(options.Outbox.Lease > TimeSpan.Zero, "Outbox:Lease must be above zero, such as 00:01:00.");
        Require(options.Outbox.PollInterval > TimeSpan.Zero, "Outbox:PollInterval must be above zero, such as 00:00:01.");
        Require(options.Work.Workers is >= 1 and <= 64, "Work:Workers must be between 1 and 64.");
        Require(options.Work.InFlight >= 1, "Work:InFlight must be at least 1.");
        Require(options.Work.Attempts >= 1, "Work:Attempts must be at least 1.");
        Require(options.Work.FirstRetry > TimeSpan.Zero, "Work:FirstRetry must be above zero, such as 00:00:05.");
        Require(options.Work.Lease > TimeSpan.Zero, "Work:Lease must be above zero, such as 00:02:00.");
        Require(options.Work.PollInterval > TimeSpan.Zero, "Work:PollInterval must be above zero, such as 00:00:01.");
        Require(options.Desk.AnswerWithin > TimeSpan.Zero, "Desk:AnswerWithin must be above zero, such as 02:00:00.");
        Require(options.Desk.LeastMargin is >= 0 and < 1, "Desk:LeastMargin is a fraction: 0.05 is 5 %.");
        errors.AddRange(SpeechOptionsValidator.Errors(options.Speech));
        errors.AddRange(FilesOptionsValidator.Errors(options.Files));
        Require(
            string.IsNullOrWhiteSpace(options.ConnectionString) || IsConnectionString(options.ConnectionString),
            "ConnectionStrings:Abtamim must begin with 'Host=' for PostgreSQL or 'Data Source=' for SQLite.");
        return errors.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(errors);

        void Require(bool valid, string error)
        {
            if (!valid)
                errors.Add(error);
        }
    }

    /// <summary>The seller, as decisions see it.</summary>
    public static CompanyProfile ToProfile(CompanyOptions company) => new(
        company.Name,
        string.IsNullOrWhiteSpace(company.VatNumber) ? null : company.VatNumber,
        Currency.Parse(company.Currency),
        TimeZoneInfo.FindSystemTimeZoneById(company.TimeZone),
        company.Country);

    private static bool IsConnectionString(string text) =>
        Persistence.Database.IsPostgreSqlString(text) || text.Contains("Data Source=", StringComparison.OrdinalIgnoreCase);
}
