using Abtamim.Domain.Parties;

namespace Abtamim.Bot.Hosting;

/// <summary>What the host says of itself to whoever keeps it running.</summary>
internal static class Health
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    /// <summary><c>/health/live</c>: the process answers. <c>/health/ready</c>: its database is reached and up to date.</summary>
    public static void MapHealth(this WebApplication app)
    {
        app.MapGet("/health/live", () => Results.Text("live"));
        app.MapGet("/health/ready", ReadyAsync);
    }

    // The host listens only after it has migrated; so what is reached is up to date.
    private static async Task<IResult> ReadyAsync(IReferenceStore store, ILoggerFactory logs, CancellationToken cancellationToken)
    {
        try
        {
            await store.IsEmptyAsync(cancellationToken).WaitAsync(Patience, cancellationToken);
            return Results.Text("ready");
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            logs.CreateLogger(typeof(Health)).LogWarning(fault, "The database is not reached.");
            return Results.Text("The database is not reached.", statusCode: StatusCodes.Status503ServiceUnavailable);
        }
    }
}
