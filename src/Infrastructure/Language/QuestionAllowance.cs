using Abtamim.Domain.Conversations;
using Abtamim.Infrastructure.Persistence;

namespace Abtamim.Infrastructure.LanguageModels;

/// <summary>Counts each customer's questions of a business day, over all hosts.</summary>
internal sealed class QuestionAllowance(Database database, CompanyProfile company, LanguageOptions options, TimeProvider time)
{
    private const int DaysKept = 90;

    private const string Take = """
        INSERT INTO model_questions (customer, day, questions) VALUES ($1, $2, 1)
        ON CONFLICT (customer, day) DO UPDATE SET questions = model_questions.questions + 1 WHERE model_questions.questions < $3
        """;

    private const string Forget = "DELETE FROM model_questions WHERE customer = $1 AND day < $2";

    /// <summary>Takes one question of <paramref name="customer"/>'s for today. Answers whether there was one left.</summary>
    public async Task<bool> TryTakeAsync(string customer, CancellationToken cancellationToken)
    {
        if (options.DailyLimit == 0)
            return false;
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(time.GetUtcNow(), company.TimeZone).DateTime);
        await using var session = await database.BeginAsync(cancellationToken);
        var taken = await session.Sql.ExecuteAsync(Take, [customer, today, options.DailyLimit], cancellationToken) > 0;
        await session.Sql.ExecuteAsync(Forget, [customer, today.AddDays(-DaysKept)], cancellationToken);
        await session.CommitAsync(cancellationToken);
        return taken;
    }
}
