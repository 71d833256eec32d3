namespace Abtamim.Domain;

/// <summary>
/// The one place where a state machine says what may follow what: for each state and event the next state, every
/// other pair refused.
/// </summary>
/// <typeparam name="TState">The states.</typeparam>
/// <typeparam name="TEvent">What can happen.</typeparam>
public sealed class TransitionTable<TState, TEvent>
    where TState : struct, Enum
    where TEvent : struct, Enum
{
    private readonly Dictionary<(TState From, TEvent Event), TState> _next;

    /// <summary>A table of the legal transitions; all others are illegal.</summary>
    public TransitionTable(params (TState From, TEvent Event, TState To)[] transitions) =>
        _next = transitions.ToDictionary(row => (row.From, row.Event), row => row.To);

    /// <summary>Every legal transition.</summary>
    public IEnumerable<(TState From, TEvent Event, TState To)> All =>
        _next.Select(row => (row.Key.From, row.Key.Event, row.Value));

    /// <summary>Whether <paramref name="happening"/> is legal in <paramref name="from"/>.</summary>
    public bool Allows(TState from, TEvent happening) => _next.ContainsKey((from, happening));

    /// <summary>Whether nothing can follow <paramref name="state"/>.</summary>
    public bool IsFinal(TState state) => !_next.Keys.Any(key => key.From.Equals(state));

    /// <summary>The state after <paramref name="happening"/> in <paramref name="from"/>.</summary>
    /// <exception cref="IllegalTransitionException">It is not legal there.</exception>
    public TState Next(TState from, TEvent happening) =>
        _next.TryGetValue((from, happening), out var to)
            ? to
            : throw new IllegalTransitionException($"{typeof(TEvent).Name}.{happening} is not legal in {typeof(TState).Name}.{from}.");
}

/// <summary>A state machine was asked for a transition that its table does not have: a bug, never a business refusal.</summary>
public sealed class IllegalTransitionException(string message) : InvalidOperationException(message);
