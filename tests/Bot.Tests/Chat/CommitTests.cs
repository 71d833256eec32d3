using System.Diagnostics;
using Abtamim.Bot.Tests.Fixtures;
using Hangfire;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Abtamim.Bot.Tests.Chat;

/// <summary>What a turn costs: at most three commits (the message kept, the turn, the reply sent), and no job.</summary>
public sealed class CommitTests(DeskServer desk) : IClassFixture<DeskServer>
{
    [Theory]
    [InlineData("customer:CUS-004", "2 sacks sella rice and 5 cartons of pepsi cans")]
    [InlineData("customer:CUS-001", "بكم شوال السكر؟")]
    [InlineData("supplier:SUP-01", "hello")]
    public async Task Turn_WhenItIsComplete_HasTakenThreeCommitsAndNoJob(string contact, string text)
    {
        using var commits = new CommitCount(desk.Database);

        await desk.As(contact).SayAsync("1", text);
        await desk.As(contact).WaitForAsync(_ => true);
        await desk.UntilAllIsSentAsync();

        Assert.Equal(3, commits.Count);
        var jobs = desk.Get<JobStorage>().GetMonitoringApi().GetStatistics();
        Assert.Equal(0, jobs.Enqueued + jobs.Scheduled + jobs.Processing + jobs.Succeeded + jobs.Failed + jobs.Deleted);
    }

    /// <summary>Counts the commits on one database, by what EF tells whoever listens.</summary>
    private sealed class CommitCount : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
    {
        private readonly string _database;
        private readonly IDisposable _listeners;
        private IDisposable? _events;
        private int _count;

        public CommitCount(string database)
        {
            _database = database;
            _listeners = DiagnosticListener.AllListeners.Subscribe(this);
        }

        public int Count => Volatile.Read(ref _count);

        public void OnNext(DiagnosticListener value)
        {
            if (value.Name == DbLoggerCategory.Name)
                _events = value.Subscribe(this);
        }

        public void OnNext(KeyValuePair<string, object?> value)
        {
            if (value.Key == RelationalEventId.TransactionCommitted.Name
                && value.Value is TransactionEndEventData data
                && data.Context?.Database.GetConnectionString()?.Contains(_database, StringComparison.Ordinal) == true)
            {
                Interlocked.Increment(ref _count);
            }
        }

        public void OnCompleted()
        {
            // The listener lives as long as the process.
        }

        public void OnError(Exception error)
        {
            // Nothing is told that way.
        }

        public void Dispose()
        {
            _events?.Dispose();
            _listeners.Dispose();
        }
    }
}
