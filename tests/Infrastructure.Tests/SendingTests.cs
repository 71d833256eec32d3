using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Abtamim.Domain;
using Abtamim.Domain.Messaging;
using Abtamim.Infrastructure.Messaging.Outbox;
using Abtamim.Infrastructure.Tests.Fixtures;

namespace Abtamim.Infrastructure.Tests;

/// <summary>How messages leave: fairly, in order, no faster than the channel takes them.</summary>
public sealed class SendingTests(SqliteDatabases databases) : IClassFixture<SqliteDatabases>
{
    private const string Chatty = "whatsapp:+966511000001";
    private const string Quiet = "whatsapp:+966511000002";

    [Fact]
    public async Task Conversation_WithMuchToHear_HoldsUpNoOther()
    {
        await using var engine = await CreateAsync();
        var (gate, first) = (new TaskCompletionSource(), new TaskCompletionSource());
        engine.WhatsApp.Answer = async message =>
        {
            first.TrySetResult();
            await gate.Task;
            return new SendResult.Sent();
        };
        engine.Desk.OnTurn = (turn, decision) =>
        {
            for (var number = 0; number < (turn.Message.Conversation.Value == Chatty ? 30 : 1); number++)
                decision.Reply(turn.Message.Conversation, Language.English, _ => new OutboundMessage("hello"));
        };
        await engine.StartAsync();

        await engine.WriteAsync(Chatty, "much");
        await first.Task;
        await engine.WriteAsync(Quiet, "little");
        await Engine.UntilAsync(async () => await engine.ScalarAsync("SELECT COUNT(*) FROM outbox") == 31);
        gate.SetResult();

        await Engine.UntilAsync(() => engine.WhatsApp.Sent.Count == 31);
        Assert.InRange(engine.WhatsApp.Sent.Select(message => message.Conversation.Value).ToList().IndexOf(Quiet), 0, 5);
    }

    [Fact]
    public async Task Provider_ThatWantsAPauseOfAll_IsNotAskedInBetween()
    {
        await using var engine = await CreateAsync();
        var asked = 0;
        engine.WhatsApp.Answer = _ => Task.FromResult<SendResult>(
            Interlocked.Increment(ref asked) == 1
                ? new SendResult.TryLater("429", TimeSpan.FromSeconds(30)) { IsForAll = true }
                : new SendResult.Sent());
        engine.Desk.OnTurn = (turn, decision) => decision.Reply(turn.Message.Conversation, Language.English, _ => new OutboundMessage("hello"));
        await engine.StartAsync();

        await engine.WriteAsync(Chatty, "1");
        await Engine.UntilAsync(async () => await engine.ScalarAsync("SELECT COUNT(*) FROM outbox WHERE attempts = 1") == 1);
        await engine.WriteAsync(Quiet, "2");
        await engine.WriteAsync(Company.Chat(3), "3");
        await Engine.UntilAsync(() => engine.Web.Sent.Count == 1);
        await Engine.UntilAsync(async () => await engine.ScalarAsync("SELECT COUNT(*) FROM outbox WHERE status = 'Pending'") == 2);

        Assert.Equal(1, asked);
    }

    [Fact]
    public async Task Sending_WhenMeasured_HasItsChannelAndItsError()
    {
        await using var engine = await CreateAsync();
        var (attempts, latencies) = (new ConcurrentQueue<string>(), new ConcurrentQueue<double>());
        using var listener = Listen(engine.Get<IMeterFactory>());
        listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) =>
        {
            if (instrument.Name == "abtamim.sending.latency")
                latencies.Enqueue(value);
            else
                attempts.Enqueue(string.Join(' ', tags.ToArray().Select(tag => $"{tag.Key}={tag.Value}")));
        });
        listener.Start();
        engine.WhatsApp.Answer = message => Task.FromResult<SendResult>(
            message.Content.Text == "bad" ? new SendResult.Refused(RefusalKind.Unreachable, "nobody there") : new SendResult.Sent());
        engine.Desk.OnTurn = (turn, decision) => decision.Reply(turn.Message.Conversation, Language.English, _ => new OutboundMessage(turn.Message.Text!));
        await engine.StartAsync();

        await engine.WriteAsync(Chatty, "good");
        await engine.WriteAsync(Quiet, "bad");
        await engine.WriteAsync(Company.Chat(3), "good");
        await Engine.UntilAsync(async () => await engine.ScalarAsync("SELECT COUNT(*) FROM outbox WHERE status <> 'Pending'") == 3);

        Assert.Equal(
            ["abtamim.channel=web", "abtamim.channel=whatsapp", "abtamim.channel=whatsapp error.type=unreachable"],
            attempts.Order(StringComparer.Ordinal));
        Assert.Equal(2, latencies.Count);
    }

    // Only this engine's: others may be running.
    private static MeterListener Listen(IMeterFactory factory) => new()
    {
        InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == SendingMetrics.MeterName && ReferenceEquals(instrument.Meter.Scope, factory))
                listener.EnableMeasurementEvents(instrument);
        },
    };

    private async Task<Engine> CreateAsync()
    {
        var engine = await (await Engine.CreateAsync(await databases.CreateAsync())).WithCompanyAsync();
        engine.Desk.Answers = false;
        return engine;
    }
}
