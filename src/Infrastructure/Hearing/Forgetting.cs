using Abtamim.Domain.Messaging;
using Abtamim.Domain.Parties;
using Abtamim.Infrastructure.Persistence;

namespace Abtamim.Infrastructure.Hearing;

/// <summary>Forgets what somebody said, at once.</summary>
internal sealed class Forgetting(Database database, RecordingStore recordings) : IForgetting
{
    public async Task<int> ForgetAsync(PartyRef party, CancellationToken cancellationToken)
    {
        await using (var session = await database.BeginAsync(cancellationToken))
        {
            await ForgottenSpeech.ForgetAsync(session.Sql, [party], cancellationToken);
            await session.CommitAsync(cancellationToken);
        }

        var (all, some) = (0, 0);
        do
        {
            some = await recordings.RemoveKeptBeforeAsync(ForgottenSpeech.LongAgo + TimeSpan.FromDays(1), cancellationToken);
            all += some;
        }
        while (some > 0);
        return all;
    }
}
